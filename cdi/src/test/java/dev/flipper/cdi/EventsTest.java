// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.spi.FlipperEvent;
import dev.flipper.tck.Requirement;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Observers")
class EventsTest {

    @ApplicationScoped
    static class Journal {

        private final List<Set<String>> changes = new CopyOnWriteArrayList<>();
        private final List<FlipperEvent> events = new CopyOnWriteArrayList<>();

        void note(@Observes FlipperEvent.Change change) {
            changes.add(change.features());
        }

        void noteAll(@Observes FlipperEvent event) {
            events.add(event);
        }

        List<Set<String>> changes() {
            return changes;
        }

        List<FlipperEvent> events() {
            return events;
        }
    }

    @ApplicationScoped
    static class Broken {
        void fail(@Observes @Priority(1) FlipperEvent.Change change) {
            throw new IllegalStateException("an observer that is broken on purpose");
        }
    }

    @ApplicationScoped
    static class Later {

        private final CountDownLatch heard = new CountDownLatch(1);

        void hear(@ObservesAsync FlipperEvent.Change change) {
            heard.countDown();
        }

        boolean heard() throws InterruptedException {
            return heard.await(10, TimeUnit.SECONDS);
        }
    }

    /** Hears all that the container carries, and is no observer of ours. */
    @ApplicationScoped
    static class Bystander {

        private final List<Object> heard = new CopyOnWriteArrayList<>();

        void hear(@Observes Object event) {
            if (event.getClass().getName().startsWith("dev.flipper.")) {
                heard.add(event);
            }
        }

        List<Object> heard() {
            return heard;
        }
    }

    /** An extension of the application that observes without a method. */
    static class Synthetic implements Extension {

        private final List<Set<String>> changes = new CopyOnWriteArrayList<>();

        void add(@Observes AfterBeanDiscovery event) {
            event.<FlipperEvent.Change>addObserverMethod()
                    .beanClass(Journal.class)
                    .observedType(FlipperEvent.Change.class)
                    .notifyWith(told -> changes.add(told.getEvent().features()));
        }
    }

    private static void flip(SeContainer container) {
        container.select(Flipper.class).get().feature("search").enable();
    }

    @Test
    @Requirement("cdi-15")
    @DisplayName("hear of a change at once where there is no transaction")
    void atOnce() {
        try (SeContainer container = Container.start(Journal.class)) {
            flip(container);

            assertThat(container.select(Journal.class).get().changes()).containsExactly(Set.of("search"));
        }
    }

    @Test
    @Requirement("cdi-15")
    @DisplayName("hear of a change after its transaction succeeded")
    void committed() {
        var transactions = new TestTransactions();
        try (SeContainer container = transactions.start(Journal.class)) {
            Journal journal = container.select(Journal.class).get();
            transactions.begin();
            flip(container);
            assertThat(journal.changes()).isEmpty();

            transactions.commit();

            assertThat(journal.changes()).containsExactly(Set.of("search"));
        }
    }

    @Test
    @Requirement("cdi-15")
    @DisplayName("never hear of a change that was rolled back")
    void rolledBack() {
        var transactions = new TestTransactions();
        try (SeContainer container = transactions.start(Journal.class)) {
            transactions.begin();
            flip(container);

            transactions.rollback();

            assertThat(container.select(Journal.class).get().changes()).isEmpty();
        }
    }

    @Test
    @Requirement("cdi-15")
    @DisplayName("hear of everything else that happens, as the calls to a store")
    void everything(@TempDir Path folder) {
        var config = Map.of(
                "flipper.adapter",
                "file",
                "flipper.file.path",
                folder.resolve("flags.json").toString());
        try (SeContainer container = Container.start(config, Journal.class)) {
            flip(container);

            assertThat(container.select(Journal.class).get().events())
                    .hasAtLeastOneElementOfType(FlipperEvent.Change.class)
                    .hasAtLeastOneElementOfType(FlipperEvent.AdapterCall.class);
        }
    }

    @Test
    @Requirement("cdi-15")
    @DisplayName("may be asynchronous")
    void asynchronous() throws Exception {
        try (SeContainer container = Container.start(Later.class)) {
            flip(container);

            assertThat(container.select(Later.class).get().heard()).isTrue();
        }
    }

    @Test
    @Requirement("cdi-15")
    @DisplayName("may be added by an extension")
    void synthetic() {
        var other = new Synthetic();
        try (SeContainer container = Container.start(other)) {
            flip(container);

            assertThat(other.changes).containsExactly(Set.of("search"));
        }
    }

    @Test
    @Requirement("cdi-16")
    @DisplayName("that throw keep the change neither from its maker nor from the others")
    void broken() {
        try (SeContainer container = Container.start(Broken.class, Journal.class)) {
            flip(container);

            assertThat(container.select(Flipper.class).get().isEnabled("search"))
                    .isTrue();
            assertThat(container.select(Journal.class).get().changes()).containsExactly(Set.of("search"));
        }
    }

    @Test
    @Requirement("cdi-17")
    @DisplayName("are what events are made for: without them the container carries none")
    void none() {
        try (SeContainer container = Container.start(Bystander.class)) {
            flip(container);

            assertThat(container.select(Bystander.class).get().heard()).isEmpty();
        }
    }
}
