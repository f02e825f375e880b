// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Actor;
import dev.flipper.Export;
import dev.flipper.Flipper;
import dev.flipper.GateValues;
import dev.flipper.Group;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import dev.flipper.tck.Requirement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("@Inject Flipper")
class InjectionTest {

    @Dependent
    static class Page {
        @Inject
        Flipper flipper;
    }

    @ApplicationScoped
    static class Groups {
        @Produces
        @Dependent
        Group admins() {
            return new Group("admins", actor -> actor.flipperId().startsWith("Admin;"));
        }
    }

    @ApplicationScoped
    static class OwnAdapter {
        @Produces
        @ApplicationScoped
        Adapter adapter() {
            return Flipper.builder(TestSettings.MEMORY).build().adapter();
        }
    }

    @ApplicationScoped
    static class ClosedAdapter {
        static final AtomicInteger CLOSED = new AtomicInteger();

        @Produces
        @Dependent
        Adapter adapter() {
            Adapter memory = Flipper.builder(TestSettings.MEMORY).build().adapter();
            return new AdapterWrapper("closed", memory) {
                @Override
                public void close() {
                    CLOSED.incrementAndGet();
                }
            };
        }
    }

    @ApplicationScoped
    static class OwnFlipper {
        static final String AUTHOR = "own";

        @Produces
        @ApplicationScoped
        Flipper flipper() {
            return Flipper.builder(TestSettings.MEMORY)
                    .group(new Group(AUTHOR, actor -> true))
                    .build();
        }
    }

    @Test
    @Requirement("cdi-1")
    @DisplayName("works without a line of configuration, on the memory adapter")
    void defaults() {
        try (SeContainer container = Container.start(Map.of(), Page.class)) {
            Flipper flipper = container.select(Page.class).get().flipper;

            flipper.feature("search").enable();

            assertThat(flipper.isEnabled("search")).isTrue();
            assertThat(flipper.adapter()).hasToString("memory");
        }
    }

    @Test
    @DisplayName("gives every bean the same instance")
    void oneInstance() {
        try (SeContainer container = Container.start(Map.of(), Page.class)) {
            container.select(Page.class).get().flipper.feature("search").enable();

            assertThat(container.select(Page.class).get().flipper.isEnabled("search"))
                    .isTrue();
        }
    }

    @Test
    @DisplayName("takes its adapter from MicroProfile Config")
    void configured(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("flags.json");
        Files.writeString(file, "{\"features\":{\"search\":{\"boolean\":\"true\"}}}");
        var config = Map.of("flipper.adapter", "file", "flipper.file.path", file.toString());
        try (SeContainer container = Container.start(config, Page.class)) {
            Flipper flipper = container.select(Page.class).get().flipper;

            assertThat(flipper.isEnabled("search")).isTrue();

            flipper.feature("search").disable();
        }
        assertThat(Export.parse(Files.readString(file)).features()).containsEntry("search", GateValues.NONE);
    }

    @Test
    @Requirement("cdi-4")
    @DisplayName("fails the start when the adapter is nobody's, naming key, value and what there is")
    void unknownAdapter() {
        assertThatThrownBy(() -> Container.start(Map.of("flipper.adapter", "papyrus"), Page.class))
                .hasStackTraceContaining("flipper.adapter")
                .hasStackTraceContaining("papyrus")
                .hasStackTraceContaining("[file, memory]");
    }

    @Test
    @Requirement("cdi-4")
    @DisplayName("fails the start when the file adapter has no path")
    void missingPath() {
        assertThatThrownBy(() -> Container.start(Map.of("flipper.adapter", "file"), Page.class))
                .hasStackTraceContaining("flipper.file.path");
    }

    @Test
    @Requirement("cdi-3")
    @DisplayName("registers the groups that are beans")
    void groups() {
        try (SeContainer container = Container.start(Map.of(), Page.class, Groups.class)) {
            Flipper flipper = container.select(Page.class).get().flipper;
            flipper.feature("search").enableGroup("admins");

            assertThat(flipper.isEnabled("search", Actor.of("Admin;1"))).isTrue();
            assertThat(flipper.isEnabled("search", Actor.of("User;1"))).isFalse();
        }
    }

    @Test
    @Requirement("cdi-2")
    @DisplayName("uses an adapter that is a bean instead of the configured one")
    void adapterBean() {
        var config = Map.of("flipper.adapter", "papyrus");
        try (SeContainer container = Container.start(config, Page.class, OwnAdapter.class)) {
            container.select(Page.class).get().flipper.feature("search").enable();

            assertThat(container.select(Adapter.class).get().features()).isEqualTo(Set.of("search"));
        }
    }

    @Test
    @Requirement("cdi-1")
    @DisplayName("is closed with the application, and closes its adapter")
    void closed() {
        ClosedAdapter.CLOSED.set(0);
        try (SeContainer container = Container.start(Map.of(), Page.class, ClosedAdapter.class)) {
            assertThat(container.select(Page.class).get().flipper.isEnabled("search"))
                    .isFalse();
            assertThat(ClosedAdapter.CLOSED).hasValue(0);
        }
        assertThat(ClosedAdapter.CLOSED).hasValue(1);
    }

    @Test
    @Requirement("cdi-2")
    @DisplayName("steps aside for a Flipper of the application's own")
    void ownFlipper() {
        try (SeContainer container = Container.start(Map.of(), Page.class, OwnFlipper.class)) {
            assertThat(container.select(Page.class).get().flipper.groups())
                    .extracting(Group::name)
                    .containsExactly(OwnFlipper.AUTHOR);
        }
    }
}
