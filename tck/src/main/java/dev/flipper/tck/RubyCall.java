// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.Actor;
import dev.flipper.Expression;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A write that was done to a feature in Ruby.
 *
 * @param operation the name of the method of Ruby's feature; {@code raw_} goes before those of its adapter
 * @param feature the key of the feature
 * @param arguments what it was called with
 */
record RubyCall(String operation, String feature, List<JsonValue> arguments) {

    private static final Set<String> OF_ADAPTERS = Set.of("clear", "raw_enable", "raw_disable");

    /** Does the same here. */
    void on(Flipper flipper) {
        Feature target = flipper.feature(feature);
        switch (operation) {
            case "add" -> target.add();
            case "remove" -> target.remove();
            case "clear" -> target.clear();
            case "enable" -> target.enable();
            case "disable" -> target.disable();
            case "enable_actor" -> target.enableActor(Actor.of(text()));
            case "disable_actor" -> target.disableActor(Actor.of(text()));
            case "enable_group" -> target.enableGroup(text());
            case "disable_group" -> target.disableGroup(text());
            case "enable_percentage_of_actors" -> target.enable(GateValue.of(Gate.PERCENTAGE_OF_ACTORS, text()));
            case "disable_percentage_of_actors" -> target.disablePercentageOfActors();
            case "enable_percentage_of_time" -> target.enable(GateValue.of(Gate.PERCENTAGE_OF_TIME, text()));
            case "disable_percentage_of_time" -> target.disablePercentageOfTime();
            case "enable_expression" -> target.enableExpression(expression());
            case "disable_expression" -> target.disableExpression();
            case "add_expression" -> target.addExpression(expression());
            case "remove_expression" -> target.removeExpression(expression());
            case "raw_enable" -> flipper.adapter().enable(feature, value());
            case "raw_disable" -> flipper.adapter().disable(feature, value());
            default -> throw new AssertionError("the kit knows no operation \"" + operation + '"');
        }
    }

    /** Returns whether it makes a feature known in Ruby's memory adapter, and not here: adapter-4. */
    boolean leavesUnknown() {
        return OF_ADAPTERS.contains(operation);
    }

    /**
     * Returns the rule by which it is refused here, where Ruby does it.
     *
     * @param stored the expression that is stored before, {@code null} in JSON if none is
     */
    Optional<String> refusedBy(JsonValue stored) {
        return switch (operation) {
            case "enable_percentage_of_actors", "enable_percentage_of_time" ->
                rule("feature-18", !VectorJson.hasDigit(argument()));
            case "enable_expression" -> rule("expression-29", !ExpressionForm.isWritable(argument()));
            case "add_expression" ->
                rule("expression-55", !ExpressionForm.isWritable(ExpressionForm.together(stored, argument())));
            case "remove_expression" -> rule("expression-57", !ExpressionForm.isUnderstood(stored));
            default -> Optional.empty();
        };
    }

    private static Optional<String> rule(String id, boolean applies) {
        return applies ? Optional.of(id) : Optional.empty();
    }

    private Expression expression() {
        return Expression.parse(argument().toString());
    }

    private String text() {
        return VectorJson.text(argument());
    }

    private JsonValue argument() {
        return arguments.get(0);
    }

    /** What an adapter was given: the name of a gate, and a value. */
    private GateValue value() {
        JsonArray given = argument().asJsonArray();
        String name = VectorJson.text(given.get(0));
        Gate gate = Stream.of(Gate.values())
                .filter(each -> each.singular().equals(name) || each.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the kit knows no gate \"" + name + '"'));
        JsonValue value = given.get(1);
        return new GateValue(
                gate.key(),
                value instanceof JsonNumber || gate != Gate.EXPRESSION ? VectorJson.text(value) : value.toString());
    }
}
