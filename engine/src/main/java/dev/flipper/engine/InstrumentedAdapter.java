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

/** Tells listeners of every call, how long it took and how it ended. Where there are none, nothing is measured. */
final class InstrumentedAdapter extends AdapterWrapper {

    private final Reports listeners;
    private final boolean shown;

    /** Puts itself on show: somebody asked for it. */
    InstrumentedAdapter(Adapter wrapped, Instrumenter instrumenter) {
        super("instrumented", wrapped);
        this.listeners = new Reports(List.of(instrumenter));
        this.shown = true;
    }

    /** Says nothing about the stack: it is the engine's own layer. */
    InstrumentedAdapter(Adapter wrapped, Reports listeners) {
        super("instrumented", wrapped);
        this.listeners = listeners;
        this.shown = false;
    }

    @Override
    protected <T> T around(Operation operation, Supplier<T> call) {
        if (!listeners.hasListeners()) {
            return super.around(operation, call);
        }
        long start = System.nanoTime();
        try {
            T result = super.around(operation, call);
            listeners.record(event(operation, start, null));
            return result;
        } catch (RuntimeException | Error failed) {
            listeners.record(event(operation, start, failed));
            throw failed;
        }
    }

    private FlipperEvent event(Operation operation, long start, @Nullable Throwable thrown) {
        return new Call(wrapped.toString(), operation, Duration.ofNanos(System.nanoTime() - start), thrown);
    }

    @Override
    public String toString() {
        return shown ? super.toString() : wrapped.toString();
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
