// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Expression;
import dev.flipper.Expression.Call;
import dev.flipper.Expression.Constant;
import dev.flipper.Expression.Function;
import dev.flipper.Expression.Unknown;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of expressions that are built, put together and taken apart. */
final class ExpressionEditVector implements Vector {

    private static final Pattern WORD = Pattern.compile("(?:^|_)([a-z])");

    @Override
    public void check(JsonObject row, EngineUnderTest engine) {
        if (FeatureEdit.isIn(row)) {
            new FeatureEdit(row).check(engine);
        } else if (row.getString("op").equals("build")) {
            build(row);
        } else if (row.containsKey("error") || !areUnderstood(row)) {
            // expression-29, expression-57: here it can be built, though neither edited nor stored.
            assertThatThrownBy(() -> GateValue.expression((Expression) result(row, engine)))
                    .as("in %s", row)
                    .isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class);
        } else {
            assertThat(plain(result(row, engine)))
                    .as("in %s", row)
                    .isEqualTo(VectorJson.plain(row.getValue("/result")));
        }
    }

    private static void build(JsonObject row) {
        JsonValue input = row.getValue("/input");
        Expression expression = Expression.parse(input.toString());
        if (ExpressionForm.isNewer(input)) {
            // expression-50: Ruby does not know the function.
            assertThat(expression).as("in %s", row).isInstanceOf(Call.class);
        } else if (!ExpressionForm.isUnderstood(input)) {
            // expression-3: of an object with several members Ruby takes the first, and knows each constant of Ruby.
            assertThat(expression).as("in %s", row).isEqualTo(new Unknown(input.toString()));
        } else if (row.containsKey("error") && !ExpressionForm.hasBareCall(input)) {
            assertThatThrownBy(() -> GateValue.of(Gate.EXPRESSION, input.toString()))
                    .as("in %s", row)
                    .isInstanceOf(IllegalArgumentException.class);
        } else {
            // expression-1: a call needs no list around it, though Ruby wants one.
            JsonValue expected = row.getOrDefault("result", ExpressionForm.canonical(input));
            assertThat(plain(expression)).as("in %s", row).isEqualTo(VectorJson.plain(expected));
        }
    }

    private static Object result(JsonObject row, EngineUnderTest engine) {
        String operation = row.getString("op");
        if (operation.startsWith("Flipper.")) {
            return built(operation.substring("Flipper.".length()), arguments(row));
        }
        JsonValue input = row.getValue("/input");
        Expression expression = Expression.parse(input.toString());
        Expression[] arguments = arguments(row).toArray(Expression[]::new);
        return switch (operation) {
            case "any" -> is(Function.ANY, expression) ? expression : Expression.any(expression);
            case "all" -> is(Function.ALL, expression) ? expression : Expression.all(expression);
            case "is_any" -> is(Function.ANY, expression);
            case "is_all" -> is(Function.ALL, expression);
            case "is_group" -> is(Function.ANY, expression) || is(Function.ALL, expression);
            case "add" -> expression.add(arguments);
            case "remove" -> expression.remove(arguments);
            case "prune_empty_groups" -> expression.prune();
            // What has an empty group is refused; a lone constant would be as well, so none stands alone.
            case "empty_groups" -> isRefused(Expression.any(expression));
            case "always_true" ->
                engine.opens(ExpressionForm.withoutConditions(input).toString());
            case "equal?" -> Expression.any(expression).remove(arguments).equals(Expression.any());
            default -> compared(operation, expression, arguments[0]);
        };
    }

    private static Expression compared(String operation, Expression expression, Expression other) {
        return switch (operation) {
            case "eq", "equal" -> expression.eq(other);
            case "neq", "not_equal" -> expression.neq(other);
            case "gt", "greater_than" -> expression.gt(other);
            case "gte", "greater_than_or_equal_to", "greater_than_or_equal" -> expression.gte(other);
            case "lt", "less_than" -> expression.lt(other);
            case "lte", "less_than_or_equal_to", "less_than_or_equal" -> expression.lte(other);
            default -> call(operation, List.of(expression, other));
        };
    }

    private static Expression built(String name, List<Expression> arguments) {
        return switch (name) {
            case "all" -> Expression.all(arguments.toArray(Expression[]::new));
            case "any" -> Expression.any(arguments.toArray(Expression[]::new));
            case "now" -> Expression.now();
            case "constant" -> arguments.get(0);
            default -> isText(arguments) ? ofText(name, arguments) : call(name, arguments);
        };
    }

    private static boolean isText(List<Expression> arguments) {
        return arguments.size() == 1
                && arguments.get(0) instanceof Constant constant
                && constant.value() instanceof String;
    }

    private static Expression ofText(String name, List<Expression> arguments) {
        String text = text(arguments.get(0));
        return switch (name) {
            case "property" -> Expression.property(text);
            case "time" -> Expression.time(text);
            case "feature_enabled" -> Expression.featureEnabled(text);
            default -> call(name, arguments);
        };
    }

    /** Calls the function of that name, which Ruby writes with an underscore between the words of a method. */
    private static Expression call(String name, List<Expression> arguments) {
        String key = WORD.matcher(name).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
        Function function =
                Function.ofKey(key).orElseThrow(() -> new AssertionError("the kit knows no operation \"" + name + '"'));
        return Expression.call(function, arguments.toArray());
    }

    private static boolean is(Function function, Expression expression) {
        return expression instanceof Call call && call.function() == function;
    }

    private static boolean isRefused(Expression expression) {
        try {
            GateValue.expression(expression);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static String text(Expression constant) {
        return ((Constant) constant).value() instanceof String text ? text : constant.toJson();
    }

    private static boolean areUnderstood(JsonObject row) {
        return ExpressionForm.isUnderstood(row.getValue("/input"))
                && values(row).stream().allMatch(ExpressionForm::isUnderstood);
    }

    private static List<Expression> arguments(JsonObject row) {
        return values(row).stream()
                .map(argument -> Expression.parse(argument.toString()))
                .toList();
    }

    /** One argument may stand without a list. */
    private static List<JsonValue> values(JsonObject row) {
        JsonValue arguments = row.getOrDefault("args", JsonValue.EMPTY_JSON_ARRAY);
        return arguments instanceof JsonArray list ? new ArrayList<>(list) : List.of(arguments);
    }

    private static @Nullable Object plain(@Nullable Object result) {
        if (result instanceof Optional<?> optional) {
            return plain(optional.orElse(null));
        }
        return result instanceof Expression expression ? VectorJson.plain(expression.toJson()) : result;
    }
}
