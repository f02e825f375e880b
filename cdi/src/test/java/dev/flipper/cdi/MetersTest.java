// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.tck.Requirement;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Meters")
class MetersTest {

    @ApplicationScoped
    static class Registry {
        @Produces
        @Singleton
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }
    }

    @Test
    @Requirement("cdi-20")
    @DisplayName("count changes and time what talks to the store")
    void counted(@TempDir Path folder) {
        var config = Map.of(
                "flipper.adapter",
                "file",
                "flipper.file.path",
                folder.resolve("flags.json").toString());
        try (SeContainer container = Container.start(config, Registry.class)) {
            Flipper flipper = container.select(Flipper.class).get();
            flipper.feature("search").enable();
            flipper.sync();

            MeterRegistry meters = container.select(MeterRegistry.class).get();

            assertThat(meters.get("flipper.changes")
                            .tag("operation", "enable")
                            .counter()
                            .count())
                    .isEqualTo(1);
            assertThat(meters.get("flipper.adapter.calls")
                            .tags("operation", "enable", "outcome", "success")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(meters.get("flipper.syncs")
                            .tag("outcome", "success")
                            .timer()
                            .count())
                    .isPositive();
        }
    }

    @Test
    @Requirement("cdi-20")
    @DisplayName("are not asked for where the application has no registry")
    void noRegistry() {
        try (SeContainer container = Container.start()) {
            Flipper flipper = container.select(Flipper.class).get();

            flipper.feature("search").enable();

            assertThat(flipper.isEnabled("search")).isTrue();
        }
    }
}
