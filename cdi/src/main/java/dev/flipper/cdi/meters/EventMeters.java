// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi.meters;

import dev.flipper.spi.FlipperEvent;
import dev.flipper.spi.Instrumenter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The meters of an application: the timers {@code flipper.adapter.calls} and {@code flipper.syncs}, the counters
 * {@code flipper.changes} and {@code flipper.set.aside}. Checks are not measured: a meter costs more than a check. A
 * subclass knows where the numbers go. For this module alone; safe for use by several threads when the subclass is.
 */
public abstract class EventMeters implements Instrumenter {

    /** For subclasses. */
    protected EventMeters() {}

    /**
     * Notes how long something took.
     *
     * @param timer the name of the meter
     * @param duration how long it took
     * @param tags the values of the tags by name, always the same names for a meter
     */
    protected abstract void time(String timer, Duration duration, Map<String, String> tags);

    /**
     * Counts something.
     *
     * @param counter the name of the meter
     * @param tags the values of the tags by name, always the same names for a meter
     */
    protected abstract void count(String counter, Map<String, String> tags);

    @Override
    public final void record(FlipperEvent event) {
        if (event instanceof FlipperEvent.AdapterCall call) {
            time(
                    "flipper.adapter.calls",
                    call.duration(),
                    Map.of("operation", name(call.operation()), "outcome", outcome(call.failure())));
        } else if (event instanceof FlipperEvent.Sync sync) {
            time("flipper.syncs", sync.duration(), Map.of("outcome", outcome(sync.failure())));
        } else if (event instanceof FlipperEvent.Change change) {
            count("flipper.changes", Map.of("operation", name(change.operation())));
        } else if (event instanceof FlipperEvent.SetAside) {
            count("flipper.set.aside", Map.of());
        }
    }

    private static String name(Enum<?> operation) {
        return operation.name().toLowerCase(Locale.ROOT);
    }

    private static String outcome(Optional<Throwable> failure) {
        return failure.isEmpty() ? "success" : "failure";
    }
}
