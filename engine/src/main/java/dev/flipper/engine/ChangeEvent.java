// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.FlipperEvent;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A change as an event. */
record ChangeEvent(
        Set<String> features,
        Adapter.Operation operation,
        @Nullable GateValue stored,
        @Nullable String signature) implements FlipperEvent.Change {

    @Override
    public Optional<GateValue> value() {
        return Optional.ofNullable(stored);
    }

    @Override
    public Optional<String> author() {
        return Optional.ofNullable(signature);
    }
}
