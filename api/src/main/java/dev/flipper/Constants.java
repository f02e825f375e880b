// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import dev.flipper.internal.Numbers;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values a constant may have. */
final class Constants {

    private Constants() {}

    static @Nullable Object canonical(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Long) {
            return value;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof BigInteger integer) {
            return Numbers.narrow(integer);
        }
        if (value instanceof Double || value instanceof Float) {
            return finite(((Number) value).doubleValue());
        }
        if (value instanceof List<?> list) {
            return Collections.unmodifiableList(
                    list.stream().<@Nullable Object>map(Constants::canonical).toList());
        }
        throw new IllegalArgumentException("a constant is text, a number, a boolean or a list of these, but was a "
                + value.getClass().getName());
    }

    private static Double finite(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new IllegalArgumentException("a constant number must be finite, but was " + number);
        }
        return number;
    }
}
