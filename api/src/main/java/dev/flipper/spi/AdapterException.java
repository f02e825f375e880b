// SPDX-License-Identifier: Apache-2.0
package dev.flipper.spi;

import dev.flipper.FlipperException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A store failed: it could not be reached, answered with an error, or holds what cannot be read. */
public class AdapterException extends FlipperException {

    private static final long serialVersionUID = 1L;

    /** What a remote answered with, 0 where there was no answer. */
    private final int status;

    /**
     * Makes an exception.
     *
     * @param message what was tried and what went wrong; without passwords and tokens
     * @param cause the store's own error, or {@code null}
     */
    public AdapterException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = 0;
    }

    /**
     * Makes an exception for an answer of a remote that is no success.
     *
     * @param message what was tried and what went wrong; without passwords and tokens
     * @param cause the store's own error, or {@code null}
     * @param status the HTTP status of the answer, from 100 to 599
     * @throws IllegalArgumentException when there is no such status
     */
    public AdapterException(String message, @Nullable Throwable cause, int status) {
        super(message, cause);
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("status must be from 100 to 599, but was " + status);
        }
        this.status = status;
    }

    /**
     * Returns the HTTP status that a remote answered with.
     *
     * @return empty when no remote answered
     */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
