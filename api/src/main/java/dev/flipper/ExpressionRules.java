// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import dev.flipper.Expression.Call;
import dev.flipper.Expression.Constant;
import dev.flipper.Expression.Function;
import dev.flipper.Expression.Unknown;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;

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
        if (++nodes > MAX_NODES) {
            throw new IllegalArgumentException("expression must not have more than " + MAX_NODES + " nodes");
        }
        if (expression instanceof Constant) {
            return;
        }
        if (depth > Expression.MAX_WRITE_DEPTH) {
            throw new IllegalArgumentException(
                    "expression must not be nested deeper than " + Expression.MAX_WRITE_DEPTH);
        }
        if (expression instanceof Call call) {
            checkArguments(call);
            call.arguments().forEach(argument -> check(argument, depth + 1));
        } else {
            throw new IllegalArgumentException("expression is not understood: " + ((Unknown) expression).json());
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
        arguments.forEach(argument -> checkConstant(function, argument));
    }

    private static void checkConstant(Function function, Expression argument) {
        if (!(argument instanceof Constant constant)) {
            return;
        }
        if (constant.value() == null || constant.value() instanceof List) {
            throw new IllegalArgumentException(function.key() + " must not have null or a list as an argument");
        }
        if (function == Function.TIME && constant.value() instanceof String text) {
            checkTime(text);
        }
    }

    private static void checkTime(String text) {
        try {
            OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "Time must have a date, a time and a zone, as in 2026-11-21T08:00:00Z, but was \"" + text + '"', e);
        }
    }
}
