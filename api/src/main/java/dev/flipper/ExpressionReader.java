// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import dev.flipper.Expression.Call;
import dev.flipper.Expression.Constant;
import dev.flipper.Expression.Function;
import dev.flipper.Expression.Unknown;
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
            throw new IllegalArgumentException("an object must have one key, the function");
        }
        Map.Entry<?, ?> only = object.entrySet().iterator().next();
        String key = (String) only.getKey();
        Function function =
                Function.ofKey(key).orElseThrow(() -> new IllegalArgumentException("unknown function " + key));
        return new Call(function, arguments(only.getValue(), depth));
    }

    /** A bare argument is a list of one, null an empty list. */
    private static List<Expression> arguments(@Nullable Object value, int depth) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(argument -> expression(argument, depth)).toList();
        }
        return List.of(expression(value, depth));
    }
}
