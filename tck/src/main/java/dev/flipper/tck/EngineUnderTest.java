// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The engine of a vendor.
 *
 * @param stores makes an empty store for a history of writes
 * @param builders starts an instance over a store
 */
record EngineUnderTest(Supplier<Adapter> stores, Function<Adapter, Flipper.Builder> builders) {

    Flipper.Builder over(Adapter store) {
        return builders.apply(store);
    }

    /** Returns whether a stored expression opens its feature, whoever asks. */
    boolean opens(String expression) {
        var store = new ModelAdapter();
        store.add("search");
        store.enable("search", new GateValue("expression", expression));
        try (Flipper flipper = over(store).build()) {
            return flipper.isEnabled("search");
        }
    }
}
