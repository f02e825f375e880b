// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.internal.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conversions of the expression language, as Ruby does them. */
final class Conversion {

    /** Nobody needs more digits, and an application's own decimal can stand for a thousand million of them. */
    private static final int MAX_SCALE = 1_000;

    private Conversion() {}

    static boolean toBoolean(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        return (value instanceof String || value instanceof Number) && Numbers.isTrue(value.toString());
    }

    static Number toNumber(@Nullable Object value) {
        if (value == null) {
            return 0L;
        }
        if (value instanceof Number number) {
            return number;
        }
        if (value instanceof String text) {
            return Numbers.parse(text);
        }
        if (value instanceof Instant time) {
            return seconds(time);
        }
        throw impossible(value, "a number");
    }

    static double toPercentage(@Nullable Object value) {
        if (value instanceof Boolean || value instanceof List || value instanceof Map) {
            throw impossible(value, "a percentage");
        }
        double number = value instanceof String text
                ? Numbers.parseFloat(text)
                : toNumber(value).doubleValue();
        return Math.min(Math.max(number, 0), 100);
    }

    static String toText(@Nullable Object value) {
        return RubyText.of(value);
    }

    static Instant toTime(@Nullable Object value) {
        if (value instanceof Number number) {
            return instant(number);
        }
        if (value instanceof String text) {
            return TimeText.parse(text);
        }
        throw impossible(value, "a time");
    }

    static Failure impossible(@Nullable Object value, String kind) {
        return new Failure(RubyText.inspect(value) + " cannot be converted to " + kind);
    }

    private static double seconds(Instant time) {
        return time.getEpochSecond() + time.getNano() / 1e9;
    }

    private static Instant instant(Number number) {
        return shifted(Instant.EPOCH, exact(number));
    }

    /** Returns the time so many seconds later. */
    static Instant shifted(Instant time, BigDecimal seconds) {
        try {
            BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
            return time.plusSeconds(whole.longValueExact())
                    .plusNanos(seconds.subtract(whole).movePointRight(9).longValue());
        } catch (ArithmeticException | DateTimeException e) {
            throw new Failure("there is no time " + seconds + " seconds after " + time);
        }
    }

    /** Returns a number as a decimal that can be calculated with. */
    static BigDecimal exact(Number number) {
        try {
            BigDecimal decimal = new BigDecimal(number.toString());
            if (Math.abs((long) decimal.scale()) <= MAX_SCALE && decimal.precision() <= MAX_SCALE) {
                return decimal;
            }
        } catch (NumberFormatException notFinite) {
            // said below
        }
        throw impossible(number, "a decimal of at most " + MAX_SCALE + " digits");
    }
}
