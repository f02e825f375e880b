// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import org.jspecify.annotations.Nullable;

/** The features whose expressions are being evaluated, each because the one before it asked. Belongs to one check. */
final class Trail {

    /** The most features that one check asks on the way: features that name each other twice double the work each time. */
    private static final int MOST_QUESTIONS = 1_000;

    /** The most calls that one check evaluates: ten times what one expression can have, a few milliseconds. */
    private static final int MOST_STEPS = 100_000;

    /** The most calls within calls, of all features on the way: what fits on any stack, so that the answer is always one. */
    static final int MOST_NESTED = 500;

    /** How much text costs as much as a call. */
    private static final int TEXT_OF_A_STEP = 64;

    private final String feature;
    private final @Nullable Trail before;
    private final Trail first;
    private int questions;
    private int steps;
    private int nested;

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

    /** Counts a call that is about to be evaluated. {@link #leave} has to follow, whatever happens. */
    void enter() {
        if (++first.nested > MOST_NESTED) {
            throw new Failure("the check nests more than " + MOST_NESTED + " calls");
        }
        spend(1);
    }

    void leave() {
        first.nested--;
    }

    /** Counts text that a call has made. */
    void spendOn(String text) {
        spend(text.length() / TEXT_OF_A_STEP);
    }

    private void spend(int more) {
        first.steps += more;
        if (first.steps > MOST_STEPS) {
            throw new Failure("the check takes more than " + MOST_STEPS + " steps");
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
