// SPDX-License-Identifier: Apache-2.0
package dev.flipper.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text and numbers as Ruby converts them: reading takes the longest prefix that is a number, else 0. */
public final class Numbers {

    private static final int MAX_DIGITS = 1_000;

    // Possessive, so that long text is walked in a loop and not by recursion.
    private static final String DIGITS = "[0-9]++(?:_[0-9]++)*+";
    private static final Pattern INTEGER = Pattern.compile("[ \\t\\n\\x0B\\f\\r]*([+-]?" + DIGITS + ")");
    private static final Pattern FLOAT = Pattern.compile("[ \\t\\n\\x0B\\f\\r]*([+-]?(?:" + DIGITS + "(?:\\." + DIGITS
            + ")?|\\." + DIGITS + ")(?:[eE][+-]?" + DIGITS + ")?)");

    private Numbers() {}

    /**
     * Returns the truth of stored text.
     *
     * @param text any text
     * @return {@code true} for {@code true} and {@code 1}
     */
    public static boolean isTrue(String text) {
        return text.equals("true") || text.equals("1");
    }

    /**
     * Reads a float when the text has a dot, else an integer.
     *
     * @param text any text
     * @return a Double, a Long, or a BigInteger where Long is too small; a Double too for more than 1,000 digits
     */
    public static Number parse(String text) {
        return text.indexOf('.') < 0 ? parseInteger(text) : (Number) parseFloat(text);
    }

    static Number parseInteger(String text) {
        Matcher matcher = INTEGER.matcher(text);
        if (!matcher.lookingAt()) {
            return 0L;
        }
        String digits = digits(matcher);
        // The time to read digits exactly grows with the square of their number, and anybody may have written them.
        return digits.length() > MAX_DIGITS ? (Number) Double.parseDouble(digits) : narrow(new BigInteger(digits));
    }

    /**
     * Reads a float.
     *
     * @param text any text; an exponent needs no dot
     * @return the number that the text begins with, else 0
     */
    public static double parseFloat(String text) {
        Matcher matcher = FLOAT.matcher(text);
        return matcher.lookingAt() ? Double.parseDouble(digits(matcher)) : 0;
    }

    /**
     * Returns a whole number in its smaller kind.
     *
     * @param integer the number
     * @return a Long where it fits, else the same
     */
    public static Number narrow(BigInteger integer) {
        return integer.bitLength() < Long.SIZE ? (Number) integer.longValue() : integer;
    }

    /**
     * Returns the text of a percentage that was given as a double.
     *
     * @param percentage a finite number
     * @return its text, without a fraction when it is whole
     */
    public static String percentageText(double percentage) {
        return percentage == Math.rint(percentage) ? Long.toString((long) percentage) : text(percentage);
    }

    /**
     * Returns a number as text, as Ruby's {@code to_s} does.
     *
     * @param number any number
     * @return its text, such as {@code 25}, {@code 25.0} or {@code 1.0e-05}
     */
    public static String text(Number number) {
        return number instanceof Double real ? text(real.doubleValue()) : number.toString();
    }

    /** Ruby's Float#to_s: the fewest digits that read back the same, with an exponent outside 1e-4 .. 1e15. */
    static String text(double real) {
        if (Double.isNaN(real) || Double.isInfinite(real)) {
            return Double.toString(real);
        }
        if (real == 0) {
            return 1 / real < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = shortest(real);
        int exponent = shortest.precision() - shortest.scale() - 1;
        return exponent >= -4 && exponent < 15 ? fixed(shortest) : scientific(shortest, exponent);
    }

    // Not Double.toString: before Java 19 it sometimes prints a digit too many (2.0E-3 is fine, 2.2250738585072014E-308
    // is not).
    private static BigDecimal shortest(double real) {
        BigDecimal exact = new BigDecimal(real);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == real) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17)).stripTrailingZeros();
    }

    private static String fixed(BigDecimal decimal) {
        return decimal.setScale(Math.max(decimal.scale(), 1)).toPlainString();
    }

    private static String scientific(BigDecimal decimal, int exponent) {
        String digits = decimal.unscaledValue().abs().toString();
        String fraction = digits.length() == 1 ? "0" : digits.substring(1);
        String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return (decimal.signum() < 0 ? "-" : "") + digits.charAt(0) + '.' + fraction + 'e' + power;
    }

    private static String digits(Matcher matcher) {
        return matcher.group(1).replace("_", "");
    }
}
