// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterException;
import dev.flipper.spi.AdapterWrapper;
import dev.flipper.tck.Requirement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Readiness")
class HealthTest {

    @ApplicationScoped
    static class Store {

        private boolean down;

        void goDown() {
            down = true;
        }

        @Produces
        @ApplicationScoped
        Adapter adapter() {
            return new AdapterWrapper("moody", TestSettings.store()) {
                @Override
                protected <T> T around(Operation operation, Supplier<T> call) {
                    if (down) {
                        throw new AdapterException("down", null);
                    }
                    return super.around(operation, call);
                }
            };
        }
    }

    private static HealthCheckResponse ask(SeContainer container) {
        return container
                .select(HealthCheck.class, Readiness.Literal.INSTANCE)
                .get()
                .call();
    }

    @Test
    @Requirement("cdi-19")
    @DisplayName("is up, and tells the stack and the number of features")
    void up() {
        try (SeContainer container = Container.start()) {
            container.select(Flipper.class).get().feature("search").add();

            HealthCheckResponse answer = ask(container);

            assertThat(answer.getName()).isEqualTo("flipper");
            assertThat(answer.getStatus()).isEqualTo(Status.UP);
            assertThat(answer.getData()).contains(Map.of("adapter", "memory", "features", 1L));
        }
    }

    @Test
    @Requirement("cdi-19")
    @DisplayName("tells how the last synchronisation went, and its age")
    void sync(@TempDir Path folder) {
        var config = Map.of(
                "flipper.adapter",
                "file",
                "flipper.file.path",
                folder.resolve("flags.json").toString());
        try (SeContainer container = Container.start(config)) {
            container.select(Flipper.class).get().sync();

            Optional<Map<String, Object>> data = ask(container).getData();

            assertThat(data)
                    .hasValueSatisfying(values -> assertThat(values)
                            .containsEntry("sync", "succeeded")
                            .containsEntry("secondsSinceSync", 0L));
        }
    }

    @Test
    @Requirement("cdi-19")
    @DisplayName("stays up when the store fails, and tells what was known last")
    void storeFails() {
        var bare = Map.of("flipper.in-memory", "false");
        try (SeContainer container = Container.start(bare, Store.class)) {
            container.select(Flipper.class).get().feature("search").add();
            ask(container);
            container.select(Store.class).get().goDown();

            HealthCheckResponse answer = ask(container);

            assertThat(answer.getStatus()).isEqualTo(Status.UP);
            assertThat(answer.getData())
                    .hasValueSatisfying(values -> assertThat(values).containsEntry("features", 1L));
        }
    }
}
