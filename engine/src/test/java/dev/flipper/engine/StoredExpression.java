// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import java.util.List;

/** An expression in a store, as somebody may have written it there. */
record StoredExpression(String json) {

    static final String FEATURE = "search";

    /** Whether the expression is open for nobody in particular. */
    static boolean isOpen(String json) {
        return new StoredExpression(json).isOpenFor();
    }

    boolean isOpenFor(Actor... actors) {
        return builder().build().isEnabled(FEATURE, List.of(actors));
    }

    Flipper.Builder builder() {
        return Flipper.builder(adapter());
    }

    /** The only gate of a known feature. */
    Adapter adapter() {
        Adapter adapter = Adapters.memory();
        adapter.add(FEATURE);
        adapter.enable(FEATURE, new GateValue("expression", json));
        return adapter;
    }
}
