// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import dev.flipper.Expression.Call;
import dev.flipper.Expression.Constant;
import dev.flipper.Expression.Function;
import dev.flipper.Expression.Unknown;
import dev.flipper.internal.TimeUnits;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression must be like to be stored: every Flipper that shares the store can read and evaluate it. */
final class ExpressionRules {

    private static final int MAX_NODES = 10_000;

    private int nodes;

    private ExpressionRules() {}

    static void check(Expression expression) {
        if (expression instanceof Constant constant) {
            throw new IllegalArgumentException(
                    "expression must be a function with its arguments, but was the constant " + constant.value());
        }
        new ExpressionRules().check(expression, 1);
    }

    private void check(Expression expression, int depth) {
        count(1);
        if (expression instanceof Constant constant) {
            count(constant.value() instanceof List<?> list ? list.size() : 0);
            return;
        }
        if (depth > Expression.MAX_WRITE_DEPTH) {
            throw new IllegalArgumentException(
                    "expression must not be nested deeper than " + Expression.MAX_WRITE_DEPTH);
        }
        if (expression instanceof Unknown unknown) {
            throw new IllegalArgumentException(
                    "expression is not understood: " + ExpressionReader.reasonAgainst(unknown.json()));
        }
        Call call = (Call) expression;
        checkArguments(call);
        call.arguments().forEach(argument -> check(argument, depth + 1));
    }

    private void count(int more) {
        nodes += more;
        if (nodes > MAX_NODES) {
            throw new IllegalArgumentException("expression must not have more than " + MAX_NODES + " nodes");
        }
    }

    private static void checkArguments(Call call) {
        Function function = call.function();
        List<Expression> arguments = call.arguments();
        if (!function.takes(arguments.size())) {
            throw new IllegalArgumentException(function.key() + " does not take " + arguments.size() + " arguments");
        }
        if (arguments.isEmpty() && (function == Function.ALL || function == Function.ANY)) {
            throw new IllegalArgumentException(function.key() + " must have an argument");
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Constant constant) {
                checkConstant(function, i, constant.value());
            }
        }
    }

    private static void checkConstant(Function function, int position, @Nullable Object value) {
        Parameter parameter = Parameter.of(function, position);
        if (!parameter.takes(value)) {
            throw new IllegalArgumentException(function.key() + " must have " + parameter + place(function, position)
                    + ", but was " + quoted(value));
        }
        if (function == Function.TIME && value instanceof String text) {
            checkTime(text);
        }
        if (function == Function.DURATION && value instanceof String unit) {
            checkUnit(unit);
        }
    }

    private static String place(Function function, int position) {
        if (function.takes(3)) {
            return " as an argument";
        }
        return function.takes(2) ? " as its " + (position == 0 ? "first" : "second") + " argument" : " as its argument";
    }

    private static void checkTime(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            // Ruby reads no other years and offsets.
            if (time.getYear() < 0 || time.getYear() > 9999 || time.getOffset().getTotalSeconds() % 60 != 0) {
                throw new DateTimeException("a year of four digits and an offset in minutes are needed");
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "Time must have a date, a time and a zone, as in 2026-11-21T08:00:00Z, but was " + quoted(text), e);
        }
    }

    private static void checkUnit(String unit) {
        if (TimeUnits.seconds(unit).isEmpty()) {
            throw new IllegalArgumentException("Duration must have one of the units "
                    + String.join(", ", TimeUnits.names()) + ", but was " + quoted(unit));
        }
    }

    private static String quoted(@Nullable Object value) {
        return Json.write(value);
    }
}
