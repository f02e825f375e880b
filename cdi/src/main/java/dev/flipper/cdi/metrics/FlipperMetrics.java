// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi.metrics;

import dev.flipper.cdi.meters.EventMeters;
import dev.flipper.spi.Instrumenter;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;

/** Meters in the host's registry for applications. For the container alone; safe for use by several threads. */
public final class FlipperMetrics extends EventMeters {

    private static final System.Logger LOG = System.getLogger("dev.flipper.cdi");

    private final @Nullable MetricRegistry registry;

    FlipperMetrics(@Nullable MetricRegistry registry) {
        this.registry = registry;
    }

    /** Where the container puts the registry: those that make it look at the point it is made for. */
    private static final class Point {

        private final Instance<MetricRegistry> registries;

        @Inject
        Point(Instance<MetricRegistry> registries) {
            this.registries = registries;
        }

        @Nullable
        MetricRegistry registry() {
            return registries.isResolvable() ? registries.get() : null;
        }
    }

    /**
     * Adds the meters to an application; without a registry among its beans they do nothing.
     *
     * @param event where beans are added
     * @param measuredElsewhere whether the same numbers go to another registry
     */
    public static void addTo(AfterBeanDiscovery event, BooleanSupplier measuredElsewhere) {
        event.<FlipperMetrics>addBean()
                .beanClass(FlipperMetrics.class)
                .types(Instrumenter.class, Object.class)
                .qualifiers(Any.Literal.INSTANCE)
                .scope(Singleton.class)
                .produceWith(ignored -> new FlipperMetrics(measuredElsewhere.getAsBoolean() ? null : find()));
    }

    private static @Nullable MetricRegistry find() {
        try {
            return new Unmanaged<>(CDI.current().getBeanManager(), Point.class)
                    .newInstance()
                    .produce()
                    .get()
                    .registry();
        } catch (RuntimeException refused) {
            LOG.log(System.Logger.Level.WARNING, "nothing is measured: there is no registry of metrics", refused);
            return null;
        }
    }

    @Override
    protected void time(String timer, Duration duration, Map<String, String> tags) {
        if (registry != null) {
            registry.timer(timer, array(tags)).update(duration);
        }
    }

    @Override
    protected void count(String counter, Map<String, String> tags) {
        if (registry != null) {
            registry.counter(counter, array(tags)).inc();
        }
    }

    private static Tag[] array(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                .toArray(Tag[]::new);
    }
}
