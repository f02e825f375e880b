// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Expression.Function;
import dev.flipper.internal.Numbers;
import dev.flipper.internal.TimeUnits;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the expression language. Whole numbers stay whole and never wrap, other numbers are doubles; some take
 * text or times. What has no result, or one beyond the limits, is a failure.
 */
final class Arithmetic {

    private static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_DIGITS = 1_000;

    // Multiply can square a number with each call around it.
    private static final BigInteger LIMIT = BigInteger.TEN.pow(MAX_DIGITS);

    private Arithmetic() {}

    static Object add(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String l && right instanceof String r) {
            return joined(l, r);
        }
        return left instanceof Instant time && right instanceof Number seconds
                ? Conversion.shifted(time, Conversion.exact(seconds))
                : calculate(Function.ADD, left, right);
    }

    static Object subtract(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Instant later && right instanceof Instant earlier) {
            Duration between = Duration.between(earlier, later);
            return between.getSeconds() + between.getNano() / 1e9;
        }
        return left instanceof Instant time && right instanceof Number seconds
                ? Conversion.shifted(time, Conversion.exact(seconds).negate())
                : calculate(Function.SUBTRACT, left, right);
    }

    static Object multiply(@Nullable Object left, @Nullable Object right) {
        return left instanceof String text && right instanceof Number count
                ? repeated(text, count)
                : calculate(Function.MULTIPLY, left, right);
    }

    static Number divide(@Nullable Object left, @Nullable Object right) {
        return calculate(Function.DIVIDE, left, right);
    }

    static Number duration(@Nullable Object count, @Nullable Object unit) {
        int seconds = TimeUnits.seconds(unit instanceof String name ? name : "")
                .orElseThrow(() -> new Failure("Duration has no unit " + RubyText.inspect(unit)));
        return calculate(Function.DURATION, count, (long) seconds);
    }

    private static String joined(String left, String right) {
        // In this order, lest two texts that are far too long are joined first.
        if (left.length() + (long) right.length() > MAX_BYTES || bytes(left) + bytes(right) > MAX_BYTES) {
            throw tooLong(Function.ADD);
        }
        return left + right;
    }

    private static String repeated(String text, Number count) {
        double times = count.doubleValue();
        if (!(times >= 0) || times != Math.rint(times)) {
            throw new Failure("Multiply cannot repeat text " + count + " times");
        }
        if (text.length() > MAX_BYTES || bytes(text) * times > MAX_BYTES) {
            throw tooLong(Function.MULTIPLY);
        }
        return text.repeat((int) times);
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Failure tooLong(Function function) {
        return new Failure(function.key() + " makes a text of more than " + MAX_BYTES + " bytes");
    }

    private static Number calculate(Function function, @Nullable Object left, @Nullable Object right) {
        if (!(left instanceof Number l) || !(right instanceof Number r)) {
            throw new Failure(
                    function.key() + " does not take " + RubyText.inspect(left) + " and " + RubyText.inspect(right));
        }
        BigInteger wholeLeft = whole(l);
        BigInteger wholeRight = whole(r);
        return wholeLeft != null && wholeRight != null
                ? limited(function, calculate(function, wholeLeft, wholeRight))
                : finite(function, calculate(function, l.doubleValue(), r.doubleValue()));
    }

    private static @Nullable BigInteger whole(Number number) {
        if (number instanceof BigInteger integer) {
            return limitedOperand(integer);
        }
        return Comparison.isWhole(number) ? BigInteger.valueOf(number.longValue()) : null;
    }

    /** An application's own property can be of any length, and the time of an operation grows with its square. */
    private static BigInteger limitedOperand(BigInteger integer) {
        if (integer.bitLength() > LIMIT.bitLength()) {
            throw new Failure("a whole number has more than " + MAX_DIGITS + " digits");
        }
        return integer;
    }

    private static BigInteger calculate(Function function, BigInteger left, BigInteger right) {
        return switch (function) {
            case ADD -> left.add(right);
            case SUBTRACT -> left.subtract(right);
            case DIVIDE -> floor(left, right);
            default -> left.multiply(right);
        };
    }

    private static double calculate(Function function, double left, double right) {
        return switch (function) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case DIVIDE -> left / right;
            default -> left * right;
        };
    }

    /** Rounds towards the smaller number, as Ruby does, and not towards 0. */
    private static BigInteger floor(BigInteger left, BigInteger right) {
        if (right.signum() == 0) {
            throw new Failure("Divide does not divide by 0");
        }
        BigInteger[] parts = left.divideAndRemainder(right);
        return parts[1].signum() * right.signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static Number limited(Function function, BigInteger result) {
        if (result.abs().compareTo(LIMIT) >= 0) {
            throw new Failure(function.key() + " makes a whole number of more than " + MAX_DIGITS + " digits");
        }
        return Numbers.narrow(result);
    }

    private static Double finite(Function function, double result) {
        if (Double.isNaN(result) || Double.isInfinite(result)) {
            throw new Failure(function.key() + " has no finite result");
        }
        return result;
    }
}
