// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

/** Why a request is not done. Its message is sent as it is, so it must not say anything about the store or the server. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** The code in Flipper's table of errors, 0 where the error is not in it. */
    private final int code;

    Refusal(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    Refusal(int status, String message) {
        this(status, 0, message);
    }

    Answer answer() {
        return Answers.error(status, code, String.valueOf(getMessage()));
    }
}
