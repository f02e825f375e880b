// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterException;
import dev.flipper.spi.AdapterWrapper;
import dev.flipper.spi.FlipperEvent;
import dev.flipper.spi.Settings;
import dev.flipper.tck.Requirement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A synchronisation")
class SyncEventTest {

    private static final Duration NEVER = Duration.ofDays(1);

    private final Events events = new Events();
    private final FlakyAdapter store = new FlakyAdapter();

    @Test
    @Requirement("event-8")
    @DisplayName("on demand is announced, with how long it took")
    void onDemand() {
        Flipper flipper = Flipper.builder(store)
                .instrumenter(events)
                .onSync(() -> store.add("search"))
                .build();

        flipper.sync();

        assertThat(events.syncs()).singleElement().satisfies(sync -> {
            assertThat(sync.duration()).isPositive();
            assertThat(sync.failure()).isEmpty();
        });
        assertThat(store.features()).containsExactly("search");
    }

    @Test
    @Requirement("event-8")
    @DisplayName("on demand that fails is announced with what went wrong, which is thrown too")
    void onDemandFails() {
        store.breakDown();
        Flipper flipper = Flipper.builder(store)
                .instrumenter(events)
                .onSync(() -> store.add("search"))
                .build();

        assertThatExceptionOfType(AdapterException.class).isThrownBy(flipper::sync);

        assertThat(events.syncs())
                .singleElement()
                .satisfies(sync -> assertThat(sync.failure()).containsInstanceOf(AdapterException.class));
    }

    @Test
    @DisplayName("of an instance that has nothing to bring in step is none")
    void nothingToSync() {
        Flipper.builder(store).instrumenter(events).build().sync();

        assertThat(events.syncs()).isEmpty();
    }

    @Test
    @Requirement("event-8")
    @DisplayName("of a mirror is announced, whether it goes well or not")
    void mirror() {
        Adapter mirror = Adapters.sync(Adapters.memory(), store, NEVER, events);
        store.breakDown();
        Adapter failing = Adapters.sync(Adapters.memory(), store, NEVER, events);
        mirror.close();
        failing.close();

        assertThat(events.syncs())
                .extracting(sync -> sync.failure().isPresent())
                .containsExactly(false, true);
    }

    @Test
    @Requirement("event-8")
    @DisplayName("of a layer in memory is announced, whether it goes well or not, in the background too")
    void layer() {
        Adapter withoutVersion = new AdapterWrapper("withoutVersion", store) {
            @Override
            public Optional<String> version() {
                return Optional.empty();
            }
        };
        Adapter layer = Adapters.inMemory(withoutVersion, Duration.ofMillis(5), events);
        store.breakDown();

        await().until(() ->
                events.syncs().stream().anyMatch(sync -> sync.failure().isPresent()));
        layer.close();

        assertThat(events.syncs().get(0).failure()).isEmpty();
    }

    @Test
    @Requirement("event-8")
    @DisplayName("of an assembled stack is heard by the listeners of the instance, and looks at the store at once")
    void assembled(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("flags.json");
        Files.writeString(file, "{\"features\":{}}");
        var settings = Map.of("flipper.adapter", "file", "flipper.file.path", file.toString());
        try (Flipper flipper =
                Flipper.builder(Settings.of(settings)).instrumenter(events).build()) {
            Files.writeString(file, "{\"features\":{\"search\":{\"boolean\":\"true\"}}}");

            flipper.sync();

            assertThat(flipper.isEnabled("search")).isTrue();
            await().until(() -> events.syncs().size() > 1);
            assertThat(events.syncs()).allMatch(sync -> sync.failure().isEmpty());
        }
    }

    @Test
    @Requirement("event-6")
    @DisplayName("or a call that a listener throws at goes on as if nobody had listened")
    void brokenListener() {
        var broken = new BrokenInstrumenter(AssertionError::new);
        Adapter mirror = Adapters.sync(Adapters.memory(), Adapters.instrumented(store, broken), NEVER, broken);
        mirror.enable("search", GateValue.on());

        assertThat(mirror.get("search").on()).isTrue();
        assertThat(store.calls()).containsOnlyOnce(Adapter.Operation.ENABLE);
        mirror.close();
    }

    @Test
    @Requirement("wrapper-13")
    @DisplayName("and the calls to the store are told apart")
    void calls() {
        Adapters.sync(Adapters.memory(), Adapters.instrumented(store, events), NEVER, events)
                .close();

        List<FlipperEvent.AdapterCall> calls = events.calls();
        assertThat(calls).extracting(FlipperEvent.AdapterCall::operation).containsExactly(Adapter.Operation.GET_ALL);
        assertThat(calls.get(0).adapter()).isEqualTo(store.toString());
    }
}
