// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import dev.flipper.tck.Requirement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** A store whose driver has exceptions of its own. */
    @ApplicationScoped
    static class Store {

        private final AtomicInteger calls = new AtomicInteger();
        private volatile boolean down;

        void goDown() {
            calls.set(0);
            down = true;
        }

        int calls() {
            return calls.get();
        }

        @Produces
        @ApplicationScoped
        Adapter adapter() {
            return new AdapterWrapper("moody", TestSettings.store()) {
                @Override
                protected <T> T around(Operation operation, Supplier<T> call) {
                    calls.incrementAndGet();
                    if (down) {
                        throw new IllegalStateException("the driver is down");
                    }
                    return super.around(operation, call);
                }
            };
        }
    }

    @ApplicationScoped
    static class OwnFlipper {
        @Produces
        @ApplicationScoped
        Flipper flipper(Store store) {
            return Flipper.create(store.adapter());
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
    @DisplayName("stays up when the store fails, and tells what is known in memory")
    void storeFails() {
        try (SeContainer container = Container.start(Store.class)) {
            container.select(Flipper.class).get().feature("search").add();
            container.select(Store.class).get().goDown();

            HealthCheckResponse answer = ask(container);

            assertThat(answer.getStatus()).isEqualTo(Status.UP);
            assertThat(answer.getData())
                    .hasValueSatisfying(values -> assertThat(values).containsEntry("features", 1L));
        }
    }

    @Test
    @Requirement("cdi-19")
    @DisplayName("asks no store: one that hangs would keep the host waiting")
    void asksNoStore() {
        var bare = Map.of("flipper.in-memory", "false");
        try (SeContainer container = Container.start(bare, Store.class)) {
            assertUnasked(container);
        }
        try (SeContainer container = Container.start(Store.class, OwnFlipper.class)) {
            assertUnasked(container);
        }
    }

    private static void assertUnasked(SeContainer container) {
        Store store = container.select(Store.class).get();
        store.goDown();

        assertThat(ask(container).getStatus()).isEqualTo(Status.UP);
        assertThat(store.calls()).isZero();
    }
}
