// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Gate;

/** Flipper's table of errors: clients know them by their code. */
enum ApiError {
    FEATURE_NOT_FOUND(1, 404, "Feature not found."),
    GROUP_NOT_REGISTERED(2, 404, "Group not registered."),
    PERCENTAGE_INVALID(3, 422, "Percentage must be a positive number less than or equal to 100."),
    FLIPPER_ID_MISSING(4, 422, "Required parameter flipper_id is missing."),
    NAME_MISSING(5, 422, "Required parameter name is missing."),
    IMPORT_INVALID(6, 422, "Import invalid."),
    EXPRESSION_INVALID(7, 422, "The provided expression was not valid.");

    private final int code;
    private final int status;
    private final String message;

    ApiError(int code, int status, String message) {
        this.code = code;
        this.status = status;
        this.message = message;
    }

    Refusal refusal() {
        return new Refusal(status, code, message);
    }

    /** Returns what is wrong with a value that a gate cannot hold. */
    static ApiError of(Gate gate) {
        return switch (gate) {
            case BOOLEAN -> FEATURE_NOT_FOUND; // it takes no value: only the name can be wrong
            case EXPRESSION -> EXPRESSION_INVALID;
            case ACTOR -> FLIPPER_ID_MISSING;
            case PERCENTAGE_OF_ACTORS, PERCENTAGE_OF_TIME -> PERCENTAGE_INVALID;
            case GROUP -> NAME_MISSING;
        };
    }
}
