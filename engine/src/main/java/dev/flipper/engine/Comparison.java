// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Expression.Function;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Equality and order of values, as Ruby has them: numbers by exact value, text by bytes, nothing converted. */
final class Comparison {

    private Comparison() {}

    static boolean areEqual(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number l && right instanceof Number r) {
            return !isNaN(l) && !isNaN(r) && compare(l, r) == 0;
        }
        if (left instanceof List<?> l && right instanceof List<?> r) {
            return areEqual(l, r);
        }
        if (left instanceof Map<?, ?> l && right instanceof Map<?, ?> r) {
            return l.size() == r.size() && includes(l, r);
        }
        return left == null ? right == null : left.equals(right);
    }

    private static boolean areEqual(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!areEqual(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether an order holds. Between values that have no order it does not. */
    static boolean holds(Function order, @Nullable Object left, @Nullable Object right) {
        if (left instanceof Number l && right instanceof Number r) {
            return !isNaN(l) && !isNaN(r) && fits(order, compare(l, r));
        }
        if (left instanceof String l && right instanceof String r) {
            return fits(order, Utf8Order.INSTANCE.compare(l, r));
        }
        if (left instanceof Instant l && right instanceof Instant r) {
            return fits(order, l.compareTo(r));
        }
        return left instanceof Map<?, ?> map && holds(order, map, right);
    }

    private static boolean holds(Function order, Map<?, ?> left, @Nullable Object right) {
        if (right instanceof Number || right instanceof String) {
            throw new Failure(order.key() + " cannot compare a map with " + right);
        }
        if (!(right instanceof Map<?, ?> map)) {
            return false;
        }
        boolean equal = areEqual(left, map);
        return switch (order) {
            case GREATER_THAN -> !equal && includes(left, map);
            case GREATER_THAN_OR_EQUAL_TO -> includes(left, map);
            case LESS_THAN -> !equal && includes(map, left);
            default -> includes(map, left);
        };
    }

    private static boolean includes(Map<?, ?> whole, Map<?, ?> part) {
        return part.entrySet().stream()
                .allMatch(entry ->
                        whole.containsKey(entry.getKey()) && areEqual(whole.get(entry.getKey()), entry.getValue()));
    }

    private static boolean fits(Function order, int comparison) {
        return switch (order) {
            case GREATER_THAN -> comparison > 0;
            case GREATER_THAN_OR_EQUAL_TO -> comparison >= 0;
            case LESS_THAN -> comparison < 0;
            default -> comparison <= 0;
        };
    }

    private static int compare(Number left, Number right) {
        if (isWhole(left) && isWhole(right)) {
            return Long.compare(left.longValue(), right.longValue());
        }
        if (isReal(left) && isReal(right)) {
            // Not Double.compare, for which -0.0 is less than 0.0.
            double l = left.doubleValue();
            double r = right.doubleValue();
            return l < r ? -1 : l > r ? 1 : 0;
        }
        return isInfinite(left) || isInfinite(right)
                ? Double.compare(left.doubleValue(), right.doubleValue())
                : exact(left).compareTo(exact(right));
    }

    static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte;
    }

    private static boolean isReal(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    static boolean isNaN(Number number) {
        return isReal(number) && Double.isNaN(number.doubleValue());
    }

    private static boolean isInfinite(Number number) {
        return isReal(number) && Double.isInfinite(number.doubleValue());
    }

    // No cast to double: 2^53 + 1 is greater than 9007199254740992.0.
    private static BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        return isReal(number) ? new BigDecimal(number.doubleValue()) : new BigDecimal(number.toString());
    }
}
