// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi.micrometer;

import dev.flipper.spi.FlipperEvent;
import dev.flipper.spi.Instrumenter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Meters in the application's registry: the timers {@code flipper.adapter.calls} and {@code flipper.syncs}, the counters
 * {@code flipper.changes} and {@code flipper.set.aside}. Checks are not measured: a meter costs more than a check. For the
 * container alone; safe for use by several threads.
 */
public final class FlipperMeters implements Instrumenter {

    private final @Nullable MeterRegistry registry;

    FlipperMeters(@Nullable MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Adds the meters to an application; without a registry among its beans they do nothing.
     *
     * @param event where beans are added
     */
    public static void addTo(AfterBeanDiscovery event) {
        event.<FlipperMeters>addBean()
                .beanClass(FlipperMeters.class)
                .types(Instrumenter.class, Object.class)
                .qualifiers(Any.Literal.INSTANCE)
                .scope(Singleton.class)
                .produceWith(ignored -> of(CDI.current().select(MeterRegistry.class)));
    }

    private static FlipperMeters of(Instance<MeterRegistry> registries) {
        return new FlipperMeters(registries.isResolvable() ? registries.get() : null);
    }

    @Override
    public void record(FlipperEvent event) {
        if (registry != null) {
            record(event, registry);
        }
    }

    private static void record(FlipperEvent event, MeterRegistry registry) {
        if (event instanceof FlipperEvent.AdapterCall call) {
            registry.timer(
                            "flipper.adapter.calls",
                            "operation",
                            name(call.operation()),
                            "outcome",
                            outcome(call.failure()))
                    .record(call.duration());
        } else if (event instanceof FlipperEvent.Sync sync) {
            registry.timer("flipper.syncs", "outcome", outcome(sync.failure())).record(sync.duration());
        } else if (event instanceof FlipperEvent.Change change) {
            registry.counter("flipper.changes", "operation", name(change.operation()))
                    .increment();
        } else if (event instanceof FlipperEvent.SetAside) {
            registry.counter("flipper.set.aside").increment();
        }
    }

    private static String name(Enum<?> operation) {
        return operation.name().toLowerCase(Locale.ROOT);
    }

    private static String outcome(Optional<Throwable> failure) {
        return failure.isEmpty() ? "success" : "failure";
    }
}
