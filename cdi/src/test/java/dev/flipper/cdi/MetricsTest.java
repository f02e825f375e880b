// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.tck.Requirement;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.metrics.MetricRegistryProducer;
import io.smallrye.metrics.SharedMetricRegistries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Metrics of MicroProfile")
class MetricsTest {

    private static final Tag ENABLE = new Tag("operation", "enable");
    private static final Tag SUCCESS = new Tag("outcome", "success");

    /** One for the whole JVM. */
    private final MetricRegistry metrics = SharedMetricRegistries.getOrCreate(MetricRegistry.APPLICATION_SCOPE);

    @ApplicationScoped
    static class OwnRegistry {
        @Produces
        @Singleton
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }
    }

    @ApplicationScoped
    static class BrokenRegistry {
        @Produces
        MetricRegistry registry() {
            throw new IllegalStateException("metrics are switched off");
        }
    }

    @BeforeEach
    void forget() {
        metrics.removeMatching((id, metric) -> id.getName().startsWith("flipper."));
    }

    private static void flip(SeContainer container) {
        Flipper flipper = container.select(Flipper.class).get();
        flipper.feature("search").enable();
        flipper.sync();
    }

    @Test
    @Requirement("cdi-20")
    @DisplayName("count changes and time what talks to the store, by the names and tags of the meters")
    void counted(@TempDir Path folder) {
        var config = Map.of(
                "flipper.adapter",
                "file",
                "flipper.file.path",
                folder.resolve("flags.json").toString());
        try (SeContainer container = Container.start(config, MetricRegistryProducer.class)) {
            flip(container);
        }

        assertThat(metrics.counter("flipper.changes", ENABLE).getCount()).isEqualTo(1);
        assertThat(metrics.timer("flipper.adapter.calls", ENABLE, SUCCESS).getCount())
                .isEqualTo(1);
        assertThat(metrics.timer("flipper.syncs", SUCCESS).getCount()).isPositive();
    }

    @Test
    @Requirement("cdi-23")
    @DisplayName("are left to Micrometer where the application has a registry of it")
    void once() {
        try (SeContainer container = Container.start(MetricRegistryProducer.class, OwnRegistry.class)) {
            flip(container);

            assertThat(container
                            .select(MeterRegistry.class)
                            .get()
                            .get("flipper.changes")
                            .counter()
                            .count())
                    .isEqualTo(1);
            assertThat(metrics.getNames()).noneMatch(name -> name.startsWith("flipper."));
        }
    }

    @Test
    @Requirement("cdi-23")
    @DisplayName("do not keep an application from starting whose registry cannot be had, and say so once")
    void broken() {
        try (Logged log = Logged.begin();
                SeContainer container = Container.start(BrokenRegistry.class)) {
            flip(container);

            assertThat(log.messages()).containsExactly("nothing is measured: there is no registry of metrics");
        }
    }
}
