// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

/** A write was refused by rule: the adapter is read-only, or a limit is reached. Nothing was changed. */
public final class WriteRefusedException extends FlipperException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message the rule
     */
    public WriteRefusedException(String message) {
        super(message, null);
    }
}
