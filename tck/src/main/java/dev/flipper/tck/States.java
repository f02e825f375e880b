// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.List;

/** States of one feature between which a store has to find its way. */
final class States {

    static final List<GateValues> ALL = List.of(
            state(),
            state(GateValue.on()),
            state(Facts.bool("false")),
            state(Facts.bool("abc"), Facts.actor("a")),
            state(Facts.OF_EVERY_GATE.toArray(GateValue[]::new)),
            state(Facts.actor("a"), Facts.actor("b"), Facts.group("g")),
            state(Facts.actor("b"), Facts.group("")),
            state(Facts.percentageOfActors("25"), Facts.percentageOfTime("0")),
            state(Facts.percentageOfActors("25.0"), Facts.expression(Facts.AGE)),
            state(Facts.expression(Facts.PLAN), Facts.unknown("salt", "x")),
            state(Facts.expression("{}"), Facts.unknown("tags", "x"), Facts.unknown("tags", "y")));

    private States() {}

    /** Writes a state value by value. */
    static void write(Adapter adapter, String feature, GateValues state) {
        adapter.clear(feature);
        adapter.add(feature);
        state.asSet().forEach(value -> adapter.enable(feature, value));
    }

    private static GateValues state(GateValue... values) {
        return GateValues.of(List.of(values));
    }
}
