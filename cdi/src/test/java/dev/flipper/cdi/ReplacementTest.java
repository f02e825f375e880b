// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Flipper;
import dev.flipper.Group;
import dev.flipper.spi.FlipperEvent;
import dev.flipper.spi.Instrumenter;
import dev.flipper.spi.Settings;
import dev.flipper.tck.Requirement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What an application has itself")
class ReplacementTest {

    @ApplicationScoped
    static class OwnSettings {
        @Produces
        @ApplicationScoped
        Settings settings() {
            return Settings.of(Map.of("flipper.actor-limit", "7"));
        }
    }

    @ApplicationScoped
    static class Listeners {

        static final List<String> LOG = new CopyOnWriteArrayList<>();

        @Produces
        @Dependent
        Instrumenter instrumenter() {
            return new Instrumenter() {
                @Override
                public void record(FlipperEvent event) {
                    LOG.add("heard");
                }
            };
        }

        void end(@Disposes Instrumenter instrumenter) {
            LOG.add("instrumenter ended");
        }

        @Produces
        @Dependent
        Group group() {
            return new Group("early_access", actor -> true);
        }

        void end(@Disposes Group group) {
            LOG.add("group ended");
        }
    }

    @ApplicationScoped
    static class ManyFlippers {
        @Produces
        @Dependent
        Flipper flipper() {
            return Flipper.create(TestSettings.store());
        }
    }

    @Test
    @Requirement("cdi-10")
    @DisplayName(
            "must be one: a Flipper in the scope of who injects it fails the deployment, which says how to mend it")
    void manyFlippers() {
        assertThatThrownBy(() -> Container.start(ManyFlippers.class))
                .hasStackTraceContaining(ManyFlippers.class.getName())
                .hasStackTraceContaining("must be @ApplicationScoped or @Singleton, but is @Dependent");
    }

    @BeforeEach
    void forget() {
        Listeners.LOG.clear();
    }

    @Test
    @Requirement("cdi-2")
    @DisplayName("replaces our settings, and is what the instance is assembled from")
    void settings() {
        var config = Map.of("flipper.actor-limit", "3");
        try (SeContainer container = Container.start(config, OwnSettings.class)) {
            assertThat(container.select(Settings.class).get().number("flipper.actor-limit", 1))
                    .contains(7);
            assertThat(container.select(Flipper.class).get().adapter()).hasToString("actorLimit(7) -> memory");
        }
    }

    @Test
    @Requirement("cdi-2")
    @DisplayName("or has not: then the configuration is injected")
    void ourSettings() {
        try (SeContainer container = Container.start(Map.of("flipper.actor-limit", "3"))) {
            assertThat(container.select(Settings.class).get().number("flipper.actor-limit", 1))
                    .contains(3);
        }
    }

    @Test
    @Requirement("cdi-3")
    @DisplayName("is used, and what was made for us alone is ended with us")
    void dependents() {
        try (SeContainer container = Container.start(Listeners.class)) {
            container.select(Flipper.class).get().feature("search").enable();

            assertThat(Listeners.LOG).containsExactly("heard");

            Instance<Flipper> flippers = container.select(Flipper.class);
            flippers.destroy(flippers.get());

            assertThat(Listeners.LOG).containsExactlyInAnyOrder("heard", "instrumenter ended", "group ended");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flipper.adapter | papyrus | an adapter that is on the class path",
                "flipper.strict | maybe | raise, warn, ignore, true (raise), false or noop (ignore)",
                "flipper.actor-limit | many | a whole number of at least 1",
                "flipper.in-memory | yes | true or false",
                "flipper.expressions.vocabulary | latin | ruby-1.4 or all",
                "flipper.log | loudly | true or false"
            })
    @Requirement({"cdi-4", "error-5"})
    @DisplayName("fails the deployment when a setting is wrong, naming key, value and what is allowed")
    void wrong(String key, String value, String allowed) {
        assertThatThrownBy(() -> Container.start(Map.of(key, value)))
                .hasStackTraceContaining(key + " must ")
                .hasStackTraceContaining("\"" + value + "\"")
                .hasStackTraceContaining(allowed);
    }
}
