// SPDX-License-Identifier: Apache-2.0
package dev.flipper.spi;

import dev.flipper.FlipperException;
import org.jspecify.annotations.Nullable;

/** A store failed: it could not be reached, answered with an error, or holds what cannot be read. */
public class AdapterException extends FlipperException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what was tried and what went wrong; without passwords and tokens
     * @param cause the store's own error, or {@code null}
     */
    public AdapterException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
