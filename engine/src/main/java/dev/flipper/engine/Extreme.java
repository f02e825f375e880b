// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Expression.Function;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The least or the greatest of values that have an order: all numbers, all text or all times. */
final class Extreme {

    private Extreme() {}

    /** Returns the first of the least values for Min, of the greatest for Max; {@code null} of none. */
    static @Nullable Object of(Function function, List<@Nullable Object> values) {
        Object extreme = null;
        for (Object value : values) {
            Object next = comparable(function, value, extreme);
            if (extreme == null || Comparison.holds(order(function), next, extreme)) {
                extreme = next;
            }
        }
        return extreme;
    }

    private static Function order(Function function) {
        return function == Function.MIN ? Function.LESS_THAN : Function.GREATER_THAN;
    }

    private static Object comparable(Function function, @Nullable Object value, @Nullable Object other) {
        Class<?> kind = kind(value);
        if (value == null || kind == null || (other != null && kind != kind(other))) {
            throw new Failure(function.key() + " cannot compare " + RubyText.inspect(value));
        }
        return value;
    }

    private static @Nullable Class<?> kind(@Nullable Object value) {
        if (value instanceof Number number) {
            return Comparison.isNaN(number) ? null : Number.class;
        }
        return value instanceof String || value instanceof Instant ? value.getClass() : null;
    }
}
