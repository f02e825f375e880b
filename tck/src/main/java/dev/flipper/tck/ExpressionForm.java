// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.Expression;
import dev.flipper.Expression.Function;
import dev.flipper.Expression.Vocabulary;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be told of an expression by the look of its JSON, without the help of the API that is tested. */
final class ExpressionForm {

    private ExpressionForm() {}

    /** expression-3: whether reading understands it. */
    static boolean isUnderstood(JsonValue expression) {
        return isUnderstood(expression, 0);
    }

    private static boolean isUnderstood(JsonValue expression, int depth) {
        if (!(expression instanceof JsonObject call)) {
            return !(expression instanceof JsonArray);
        }
        return depth < Expression.MAX_READ_DEPTH
                && call.size() == 1
                && function(call).isPresent()
                && arguments(call).stream().allMatch(argument -> isUnderstood(argument, depth + 1));
    }

    /**
     * expression-29 to expression-33 and expression-47: whether it may be stored, as far as Ruby would store it too. Ruby
     * itself refuses empty groups, {@code null}, lists and lone constants.
     */
    static boolean isWritable(JsonValue expression) {
        return isUnderstood(expression) && depth(expression) <= Expression.MAX_WRITE_DEPTH && isWellCalled(expression);
    }

    private static boolean isWellCalled(JsonValue expression) {
        if (!(expression instanceof JsonObject call)) {
            return true;
        }
        List<JsonValue> arguments = arguments(call);
        Function function = function(call).orElseThrow();
        return function.takes(arguments.size())
                && !(function == Function.TIME && arguments.get(0) instanceof JsonString text && !isMoment(text))
                && takesConstants(function, arguments)
                && arguments.stream().allMatch(ExpressionForm::isWellCalled);
    }

    private static boolean takesConstants(Function function, List<JsonValue> arguments) {
        return switch (function) {
            case PROPERTY, FEATURE_ENABLED -> isOneOf(arguments.get(0), ValueType.STRING);
            case NUMBER, PERCENTAGE, TIME -> isOneOf(arguments.get(0), ValueType.STRING, ValueType.NUMBER);
            case RANDOM -> arguments.isEmpty() || isOneOf(arguments.get(0), ValueType.NUMBER);
            case PERCENTAGE_OF_ACTORS -> isOneOf(arguments.get(1), ValueType.NUMBER);
            default -> true;
        };
    }

    private static boolean isOneOf(JsonValue argument, ValueType... kinds) {
        return argument instanceof JsonObject || List.of(kinds).contains(argument.getValueType());
    }

    private static boolean isMoment(JsonString text) {
        try {
            OffsetDateTime.parse(text.getString());
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int depth(JsonValue expression) {
        return expression instanceof JsonObject call
                ? 1
                        + arguments(call).stream()
                                .mapToInt(ExpressionForm::depth)
                                .max()
                                .orElse(0)
                : 0;
    }

    /** expression-50: whether it calls a function that Ruby does not know, and that is known here. */
    static boolean isNewer(JsonValue expression) {
        return expression instanceof JsonObject call
                && (function(call)
                                .filter(function -> !Vocabulary.RUBY_1_4.contains(function))
                                .isPresent()
                        || arguments(call).stream().anyMatch(ExpressionForm::isNewer));
    }

    /** expression-29: whether it has a group without members. */
    static boolean hasEmptyGroup(JsonValue expression) {
        return expression instanceof JsonObject call
                && ((isGroup(call) && arguments(call).isEmpty())
                        || arguments(call).stream().anyMatch(ExpressionForm::hasEmptyGroup));
    }

    /** expression-1: whether an argument is an object without a list around it, which Ruby refuses. */
    static boolean hasBareCall(JsonValue expression) {
        return expression instanceof JsonObject call
                && (call.values().stream().anyMatch(JsonObject.class::isInstance)
                        || arguments(call).stream().anyMatch(ExpressionForm::hasBareCall));
    }

    /** expression-5: the same with every argument in a list. */
    static JsonValue canonical(JsonValue expression) {
        if (!(expression instanceof JsonObject call)) {
            return expression;
        }
        var arguments = Json.createArrayBuilder();
        arguments(call).forEach(argument -> arguments.add(canonical(argument)));
        return Json.createObjectBuilder().add(name(call), arguments).build();
    }

    /** The groups alone, with every condition in them false. */
    static JsonValue withoutConditions(JsonValue expression) {
        if (!isGroup(expression)) {
            return JsonValue.FALSE;
        }
        JsonObject group = expression.asJsonObject();
        var members = Json.createArrayBuilder();
        arguments(group).forEach(member -> members.add(withoutConditions(member)));
        return Json.createObjectBuilder().add(name(group), members).build();
    }

    private static boolean isGroup(JsonValue expression) {
        return expression instanceof JsonObject call
                && function(call)
                        .filter(function -> function == Function.ALL || function == Function.ANY)
                        .isPresent();
    }

    private static Optional<Function> function(JsonObject call) {
        return call.size() == 1 ? Function.ofKey(name(call)) : Optional.empty();
    }

    private static String name(JsonObject call) {
        return call.keySet().iterator().next();
    }

    private static List<JsonValue> arguments(JsonObject call) {
        return call.values().stream()
                .limit(1)
                .map(value -> value == JsonValue.NULL
                        ? List.<JsonValue>of()
                        : value instanceof JsonArray list ? List.copyOf(list) : List.of(value))
                .flatMap(List::stream)
                .collect(Collectors.toList());
    }

    /** Returns both as one expression, for what is said of their sum. */
    static JsonValue together(JsonValue one, JsonValue other) {
        return Json.createObjectBuilder(Map.of("Any", List.of(one, other))).build();
    }
}
