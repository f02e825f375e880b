// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.GateValue;
import dev.flipper.spi.AdapterWrapper;
import java.util.List;
import java.util.function.Predicate;

/** A store that keeps every rule, for those that break one of them. */
abstract class Broken extends AdapterWrapper {

    Broken() {
        super("broken", new ModelAdapter());
    }

    /** Takes those values out of the store that no write of its own could. */
    final void drop(String feature, Predicate<GateValue> dropped) {
        List<GateValue> kept =
                get(feature).asSet().stream().filter(dropped.negate()).toList();
        wrapped.clear(feature);
        kept.forEach(value -> wrapped.enable(feature, value));
    }

    static boolean is(String gate, GateValue value) {
        return value.gate().equals(gate);
    }
}
