// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import dev.flipper.Actor;
import dev.flipper.Expression;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;

/**
 * A write that was done in Ruby, and the rows that its ActiveRecord adapter then had.
 *
 * @param step as it was written down
 */
record RubyWrite(JsonObject step) {

    /** Does the same here. */
    void on(Flipper flipper) {
        Feature feature = flipper.feature(operation().getString(1));
        switch (operation().getString(0)) {
            case "add" -> feature.add();
            case "remove" -> feature.remove();
            case "clear" -> feature.clear();
            case "enable" -> feature.enable();
            case "disable" -> feature.disable();
            case "enable_actor" -> feature.enableActor(Actor.of(text()));
            case "disable_actor" -> feature.disableActor(Actor.of(text()));
            case "enable_group" -> feature.enableGroup(text());
            case "disable_group" -> feature.disableGroup(text());
            case "enable_percentage_of_actors" -> feature.enable(GateValue.of(Gate.PERCENTAGE_OF_ACTORS, text()));
            case "disable_percentage_of_actors" -> feature.disablePercentageOfActors();
            case "enable_percentage_of_time" -> feature.enable(GateValue.of(Gate.PERCENTAGE_OF_TIME, text()));
            case "disable_percentage_of_time" -> feature.disablePercentageOfTime();
            case "enable_expression" -> feature.enableExpression(expression());
            case "disable_expression" -> feature.disableExpression();
            case "add_expression" -> feature.addExpression(expression());
            case "remove_expression" -> feature.removeExpression(expression());
            case "raw_enable" -> flipper.adapter().enable(feature.key(), value());
            case "raw_disable" -> flipper.adapter().disable(feature.key(), value());
            default -> throw new AssertionError("there is no such operation: " + this);
        }
    }

    /** Whether Ruby refused it, or it is refused here alone: what has no digit is no percentage. */
    boolean isRefused() {
        return step.containsKey("active_record_error")
                || (operation().getString(0).startsWith("enable_percentage")
                        && text().chars().noneMatch(Character::isDigit));
    }

    List<List<String>> features() {
        return step.getValue("/tables/flipper_features").asJsonArray().getValuesAs(JsonString.class).stream()
                .map(key -> List.of(key.getString()))
                .toList();
    }

    List<List<String>> gates() {
        return step.getValue("/tables/flipper_gates").asJsonArray().getValuesAs(JsonArray.class).stream()
                .map(row -> row.getValuesAs(JsonString::getString))
                .toList();
    }

    private JsonArray operation() {
        return step.getJsonArray("op");
    }

    private JsonValue argument() {
        return operation().get(2);
    }

    private Expression expression() {
        return Expression.parse(argument().toString());
    }

    private String text() {
        return text(argument());
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    /** What an adapter was given: the name of a gate, and a value. */
    private GateValue value() {
        JsonArray given = argument().asJsonArray();
        Gate gate = Stream.of(Gate.values())
                .filter(each -> each.singular().equals(given.getString(0)))
                .findFirst()
                .orElseThrow();
        return new GateValue(gate.key(), text(given.get(1)));
    }

    /** Returns what was done, for the message of a failure. */
    @Override
    public String toString() {
        return operation().toString();
    }
}
