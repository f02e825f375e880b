// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import org.jspecify.annotations.Nullable;

/** The features whose expressions are being evaluated, each because the one before it asked. */
record Trail(String feature, @Nullable Trail before) {

    /** Tells whether asking for a feature would close a cycle. */
    static boolean leadsThrough(@Nullable Trail trail, String feature) {
        for (Trail step = trail; step != null; step = step.before()) {
            if (step.feature().equals(feature)) {
                return true;
            }
        }
        return false;
    }
}
