// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import dev.flipper.spi.FlipperEvent;
import dev.flipper.spi.Instrumenter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells a listener of every call, how long it took and how it ended. */
final class InstrumentedAdapter extends AdapterWrapper {

    private final Reports listener;

    InstrumentedAdapter(Adapter wrapped, Instrumenter instrumenter) {
        super("instrumented", wrapped);
        this.listener = new Reports(List.of(instrumenter));
    }

    @Override
    protected <T> T around(Operation operation, Supplier<T> call) {
        long start = System.nanoTime();
        try {
            T result = super.around(operation, call);
            listener.record(event(operation, start, null));
            return result;
        } catch (RuntimeException | Error failed) {
            listener.record(event(operation, start, failed));
            throw failed;
        }
    }

    private FlipperEvent event(Operation operation, long start, @Nullable Throwable thrown) {
        return new Call(wrapped.toString(), operation, Duration.ofNanos(System.nanoTime() - start), thrown);
    }

    private record Call(
            String adapter,
            Operation operation,
            Duration duration,
            @Nullable Throwable thrown) implements FlipperEvent.AdapterCall {

        @Override
        public Optional<Throwable> failure() {
            return Optional.ofNullable(thrown);
        }
    }
}
