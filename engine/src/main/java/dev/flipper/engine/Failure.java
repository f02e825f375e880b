// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

/** An expression cannot be evaluated. It closes the whole expression and goes no further. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failure(String message) {
        // Without a stack trace: thrown on the way of a check, and where from is no secret.
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
