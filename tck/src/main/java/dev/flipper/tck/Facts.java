// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.Gate;
import dev.flipper.GateValue;
import java.util.List;

/** The values that the tests store, made from any text. */
final class Facts {

    static final String AGE = "{\"GreaterThan\":[{\"Property\":[\"age\"]},20]}";
    static final String PLAN = "{\"Equal\":[{\"Property\":[\"plan\"]},\"pro\"]}";

    /** One value of each gate that exists, and two of one that does not. The boolean gate comes first. */
    static final List<GateValue> OF_EVERY_GATE = List.of(
            GateValue.on(),
            actor("User;1"),
            group("admins"),
            percentageOfActors("25"),
            percentageOfTime("5"),
            expression(AGE),
            unknown("tags", "billing"),
            unknown("tags", "urgent"));

    private Facts() {}

    static GateValue bool(String text) {
        return new GateValue(Gate.BOOLEAN.key(), text);
    }

    static GateValue actor(String id) {
        return new GateValue(Gate.ACTOR.key(), id);
    }

    static GateValue group(String name) {
        return new GateValue(Gate.GROUP.key(), name);
    }

    static GateValue percentageOfActors(String text) {
        return new GateValue(Gate.PERCENTAGE_OF_ACTORS.key(), text);
    }

    static GateValue percentageOfTime(String text) {
        return new GateValue(Gate.PERCENTAGE_OF_TIME.key(), text);
    }

    static GateValue expression(String json) {
        return new GateValue(Gate.EXPRESSION.key(), json);
    }

    /** A value of a gate that no version of this library knows. */
    static GateValue unknown(String gate, String text) {
        return new GateValue(gate, text);
    }
}
