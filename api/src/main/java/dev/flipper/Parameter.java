// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import dev.flipper.Expression.Function;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a function takes as a constant in one place of its arguments. A call may stand in any place. */
enum Parameter {
    SCALAR("text, a number or a boolean"),
    TEXT("text"),
    NUMBER("a number"),
    TEXT_OR_NUMBER("text or a number"),
    LIST("a list of text, numbers and booleans"),
    TEXT_OR_LIST("text or a list of text, numbers and booleans");

    private final String words;

    Parameter(String words) {
        this.words = words;
    }

    static Parameter of(Function function, int position) {
        return switch (function) {
            case PROPERTY, FEATURE_ENABLED -> TEXT;
            case RANDOM, SUBTRACT, DIVIDE -> NUMBER;
            case NUMBER, PERCENTAGE, TIME, ADD, MIN, MAX -> TEXT_OR_NUMBER;
            case MULTIPLY -> position == 0 ? TEXT_OR_NUMBER : NUMBER;
            case DURATION -> position == 0 ? NUMBER : TEXT;
            case PERCENTAGE_OF_ACTORS -> position == 0 ? SCALAR : NUMBER;
            case IN, NOT_IN -> position == 0 ? SCALAR : LIST;
            case INCLUDE, EXCLUDE -> position == 0 ? TEXT_OR_LIST : SCALAR;
            default -> SCALAR;
        };
    }

    boolean takesList() {
        return this == LIST || this == TEXT_OR_LIST;
    }

    boolean takes(@Nullable Object value) {
        return switch (this) {
            case SCALAR -> isScalar(value);
            case TEXT -> value instanceof String;
            case NUMBER -> value instanceof Number;
            case TEXT_OR_NUMBER -> value instanceof String || value instanceof Number;
            case LIST -> isListOfScalars(value);
            case TEXT_OR_LIST -> value instanceof String || isListOfScalars(value);
        };
    }

    private static boolean isListOfScalars(@Nullable Object value) {
        return value instanceof List<?> list && list.stream().allMatch(Parameter::isScalar);
    }

    private static boolean isScalar(@Nullable Object value) {
        return value != null && !(value instanceof List);
    }

    /** Says what is taken, as in "must have text". */
    @Override
    public String toString() {
        return words;
    }
}
