// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import org.jspecify.annotations.Nullable;

/** The root of what Flipper throws by itself. Bad arguments are the JDK's own exceptions. */
public class FlipperException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what went wrong
     * @param cause what caused it, or {@code null}
     */
    public FlipperException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
