// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.spi.CheckListener;
import dev.flipper.spi.FlipperEvent;
import dev.flipper.spi.Instrumenter;
import java.util.function.Supplier;

/** Throws whenever it is told anything. */
record BrokenInstrumenter(Supplier<? extends Error> fault) implements Instrumenter {

    @Override
    public CheckListener checks(String feature) {
        return (enabled, gate) -> {
            throw fault.get();
        };
    }

    @Override
    public void record(FlipperEvent event) {
        throw fault.get();
    }
}
