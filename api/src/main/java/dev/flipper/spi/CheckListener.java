// SPDX-License-Identifier: Apache-2.0
package dev.flipper.spi;

import dev.flipper.Gate;
import org.jspecify.annotations.Nullable;

/** Hears every check of one feature, on the thread that checks: it must be quick, must not block and must not throw. */
@FunctionalInterface
public interface CheckListener {

    /**
     * Called after a check.
     *
     * @param enabled the answer
     * @param gate the gate that opened the feature, {@code null} when it is closed
     */
    void checked(boolean enabled, @Nullable Gate gate);
}
