// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import dev.flipper.Expression.Call;
import dev.flipper.Expression.Constant;
import dev.flipper.Expression.Function;
import dev.flipper.Expression.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads expressions from JSON. What it does not understand makes the whole expression unknown, never an error. */
final class ExpressionReader {

    private ExpressionReader() {}

    static Expression read(String json) {
        try {
            return expression(Json.read(json), 0);
        } catch (IllegalArgumentException notUnderstood) {
            return new Unknown(json);
        }
    }

    /** Tells why text is not understood. */
    static String reasonAgainst(String json) {
        try {
            expression(Json.read(json), 0);
            return "it is not a function with its arguments";
        } catch (IllegalArgumentException notUnderstood) {
            return String.valueOf(notUnderstood.getMessage());
        }
    }

    private static Expression expression(@Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> object) {
            return call(object, depth + 1);
        }
        if (value instanceof List) {
            throw new IllegalArgumentException("a list is no expression");
        }
        return new Constant(value);
    }

    private static Expression call(Map<?, ?> object, int depth) {
        if (depth > Expression.MAX_READ_DEPTH) {
            throw new IllegalArgumentException("nested deeper than " + Expression.MAX_READ_DEPTH);
        }
        if (object.size() != 1) {
            throw new IllegalArgumentException("an object must have one key, the function, but has " + object.size());
        }
        Map.Entry<?, ?> only = object.entrySet().iterator().next();
        String key = (String) only.getKey();
        Function function =
                Function.ofKey(key).orElseThrow(() -> new IllegalArgumentException("unknown function " + key));
        return new Call(function, arguments(function, only.getValue(), depth));
    }

    /** A bare argument is a list of one, null an empty list. */
    private static List<Expression> arguments(Function function, @Nullable Object value, int depth) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            return List.of(expression(value, depth));
        }
        var arguments = new ArrayList<Expression>(list.size());
        for (Object argument : list) {
            boolean isConstant = argument instanceof List
                    && Parameter.of(function, arguments.size()).takesList();
            arguments.add(isConstant ? new Constant(argument) : expression(argument, depth));
        }
        return arguments;
    }
}
