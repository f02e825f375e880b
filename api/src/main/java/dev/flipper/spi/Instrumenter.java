// SPDX-License-Identifier: Apache-2.0
package dev.flipper.spi;

import org.jspecify.annotations.Nullable;

/**
 * Hears what Flipper does. Both methods do nothing unless overridden; where nobody listens, nothing is measured.
 * Implementations must be safe for use by several threads. What they throw is reported and goes no further.
 */
public interface Instrumenter {

    /**
     * Returns who wants to hear the checks of a feature. Asked once for each known feature, and again after it was
     * forgotten.
     *
     * @param feature the key of the feature
     * @return a listener, or {@code null} to hear nothing
     */
    default @Nullable CheckListener checks(String feature) {
        return null;
    }

    /**
     * Called after something happened.
     *
     * @param event one of the interfaces in {@link FlipperEvent}; more may come
     */
    default void record(FlipperEvent event) {}
}
