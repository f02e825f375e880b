// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi.micrometer;

import dev.flipper.cdi.meters.EventMeters;
import dev.flipper.spi.Instrumenter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Meters in the application's registry. For the container alone; safe for use by several threads. */
public final class FlipperMeters extends EventMeters {

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
                .produceWith(ignored ->
                        new FlipperMeters(hasRegistry() ? registries().get() : null));
    }

    /**
     * Returns whether the application has a registry.
     *
     * @return {@code true} when exactly one is among the beans of the application that the calling thread works for
     */
    public static boolean hasRegistry() {
        return registries().isResolvable();
    }

    private static Instance<MeterRegistry> registries() {
        return CDI.current().select(MeterRegistry.class);
    }

    @Override
    protected void time(String timer, Duration duration, Map<String, String> tags) {
        if (registry != null) {
            registry.timer(timer, list(tags)).record(duration);
        }
    }

    @Override
    protected void count(String counter, Map<String, String> tags) {
        if (registry != null) {
            registry.counter(counter, list(tags)).increment();
        }
    }

    private static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> Tag.of(tag.getKey(), tag.getValue()))
                .toList();
    }
}
