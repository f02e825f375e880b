// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Flipper;
import dev.flipper.engine.Adapters;
import dev.flipper.spi.Adapter.Operation;
import dev.flipper.spi.Settings;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.servlet.ServletException;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("FlipperFilter made by the container")
class FindingTest {

    private final CountingAdapter store = new CountingAdapter(Adapters.memory());
    private final Flipper flipper = Flipper.create(store);
    private final WebServer server = new WebServer(Threads.FEW);

    @AfterEach
    void stop() {
        server.stop();
        flipper.close();
    }

    private void start(FlipperFilter filter) {
        server.filter(filter, Map.of())
                .start((request, response) -> response.getWriter().write("" + flipper.isMemoizing()));
    }

    private void start(Map<Class<?>, Supplier<?>> beans) {
        try (SeContainer container = Offering.container(beans)) {
            start(container.select(FlipperFilter.class).get());
            server.get("/");
        }
    }

    @Test
    @DisplayName("takes the Flipper that CDI knows")
    void injected() {
        start(Map.of(Flipper.class, () -> flipper));

        assertThat(store.calls).containsExactly(Operation.GET_ALL);
    }

    @Test
    @DisplayName("takes the settings that CDI knows")
    void settings() {
        var settings = Settings.of(Map.of("flipper.preload", "false"));
        start(Map.of(Flipper.class, () -> flipper, Settings.class, () -> settings));

        assertThat(store.calls).isEmpty();
    }

    @Test
    @DisplayName("takes the attribute of the application when CDI knows no Flipper")
    void attribute() {
        server.context.setAttribute("dev.flipper.Flipper", flipper);
        start(Map.of());

        assertThat(store.calls).containsExactly(Operation.GET_ALL);
    }

    @Test
    @DisplayName("takes the attribute of the application where there is no CDI")
    void attributeWithoutContainer() {
        server.context.setAttribute("dev.flipper.Flipper", flipper);
        start(new FlipperFilter());

        assertThat(server.get("/")).isEqualTo("true");
    }

    @Test
    @DisplayName("fails the start when there is no Flipper, and says what to do")
    void none() {
        assertThatThrownBy(() -> start(new FlipperFilter()))
                .rootCause()
                .isInstanceOf(ServletException.class)
                .hasMessageContainingAll("has no Flipper", "add flipper-cdi", "dev.flipper.Flipper");
    }

    @Test
    @DisplayName("fails the start in the same way when CDI knows no Flipper")
    void noneInContainer() {
        assertThatThrownBy(() -> start(Map.of()))
                .rootCause()
                .isInstanceOf(ServletException.class)
                .hasMessageContaining("has no Flipper");
    }
}
