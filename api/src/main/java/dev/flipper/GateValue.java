// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import dev.flipper.internal.Numbers;
import java.util.Objects;

/**
 * One stored fact about a feature: the key of a gate, and text. Any row of a store is one, whoever wrote it, so the
 * constructor accepts every text; what it means is read leniently by {@link GateValues}. The factories are strict: what
 * they return may be written.
 *
 * @param gate the key of a gate, known or not
 * @param value the stored text
 */
public record GateValue(String gate, String value) {

    /**
     * Refuses {@code null} and nothing else.
     *
     * @param gate the key of a gate, known or not
     * @param value the stored text
     */
    public GateValue {
        Objects.requireNonNull(gate, "gate");
        Objects.requireNonNull(value, "value");
    }

    /**
     * Returns the value that opens the boolean gate.
     *
     * @return {@code boolean = true}
     */
    public static GateValue on() {
        return new GateValue(Gate.BOOLEAN.key(), "true");
    }

    /**
     * Returns the value that lists an actor.
     *
     * @param actor the actor
     * @return {@code actors = id}
     */
    public static GateValue actor(Actor actor) {
        return new GateValue(Gate.ACTOR.key(), actor.flipperId());
    }

    /**
     * Returns the value that lists a group.
     *
     * @param name the name of the group
     * @return {@code groups = name}
     */
    public static GateValue group(String name) {
        return new GateValue(Gate.GROUP.key(), name);
    }

    /**
     * Returns the value that opens a share of all actors.
     *
     * @param percentage from 0 to 100
     * @return {@code percentage_of_actors = percentage}
     * @throws IllegalArgumentException when the percentage is not a number from 0 to 100
     */
    public static GateValue percentageOfActors(double percentage) {
        return percentage(Gate.PERCENTAGE_OF_ACTORS, percentage);
    }

    /**
     * Returns the value that opens a share of all checks.
     *
     * @param percentage from 0 to 100
     * @return {@code percentage_of_time = percentage}
     * @throws IllegalArgumentException when the percentage is not a number from 0 to 100
     */
    public static GateValue percentageOfTime(double percentage) {
        return percentage(Gate.PERCENTAGE_OF_TIME, percentage);
    }

    /**
     * Returns the value that stores an expression, as canonical JSON.
     *
     * @param expression the expression
     * @return {@code expression = JSON}
     * @throws IllegalArgumentException when the expression could not be evaluated; the message names the function and
     *     the rule
     */
    public static GateValue expression(Expression expression) {
        ExpressionRules.check(expression);
        return new GateValue(Gate.EXPRESSION.key(), expression.toJson());
    }

    /**
     * Returns the value that text stands for when somebody wants to store it: validated, and in its canonical form.
     *
     * @param gate the gate
     * @param text what a person or a client sent. A percentage may carry a sign after its number ({@code 25%}).
     * @return the value as it is to be stored
     * @throws IllegalArgumentException when the gate cannot hold the text; the message names the gate and the rule
     */
    public static GateValue of(Gate gate, String text) {
        return switch (gate.dataType()) {
            case FLAG -> flag(gate, text);
            case NUMBER -> new GateValue(gate.key(), percentage(gate, text));
            case SET -> new GateValue(gate.key(), text);
            case JSON -> expression(Expression.parse(text));
        };
    }

    private static GateValue flag(Gate gate, String text) {
        if (!Numbers.isTrue(text)) {
            throw new IllegalArgumentException(gate.key() + " must be true, but was \"" + text + '"');
        }
        return on();
    }

    private static GateValue percentage(Gate gate, double percentage) {
        if (!(percentage >= 0 && percentage <= 100)) {
            throw notAPercentage(gate, Double.toString(percentage));
        }
        return new GateValue(gate.key(), Numbers.percentageText(percentage));
    }

    private static String percentage(Gate gate, String text) {
        Number percentage = Numbers.parse(text);
        boolean inRange = percentage.doubleValue() >= 0 && percentage.doubleValue() <= 100;
        if (!inRange || text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            throw notAPercentage(gate, '"' + text + '"');
        }
        return Numbers.text(percentage);
    }

    private static IllegalArgumentException notAPercentage(Gate gate, String percentage) {
        return new IllegalArgumentException(gate.key() + " must be a number from 0 to 100, but was " + percentage);
    }
}
