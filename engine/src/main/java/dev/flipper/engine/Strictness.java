// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

/** What happens when a feature is asked for that the store does not know. */
public enum Strictness {
    /** A {@link dev.flipper.FeatureNotFoundException} is thrown, also by checks. For development and tests. */
    RAISE,
    /** A warning is logged, once for each key. */
    WARN,
    /** Nothing. */
    IGNORE
}
