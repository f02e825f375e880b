// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import org.jspecify.annotations.Nullable;

/** The features whose expressions are being evaluated, each because the one before it asked. Belongs to one check. */
final class Trail {

    /** The most features that one check asks on the way: features that name each other twice double the work each time. */
    private static final int MOST_QUESTIONS = 1_000;

    private final String feature;
    private final @Nullable Trail before;
    private final Trail first;
    private int questions;

    Trail(String feature, @Nullable Trail before) {
        this.feature = feature;
        this.before = before;
        this.first = before == null ? this : before.first;
    }

    String feature() {
        return feature;
    }

    /** Counts a question about another feature. */
    void ask() {
        if (++first.questions > MOST_QUESTIONS) {
            throw new Failure("the expression asks more than " + MOST_QUESTIONS + " features");
        }
    }

    /** Tells whether asking for a feature would close a cycle. */
    boolean leadsThrough(String other) {
        for (Trail step = this; step != null; step = step.before) {
            if (step.feature.equals(other)) {
                return true;
            }
        }
        return false;
    }
}
