// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.Adapter.Operation;
import dev.flipper.spi.AdapterException;
import dev.flipper.spi.AdapterWrapper;
import dev.flipper.spi.FlipperEvent;
import dev.flipper.spi.Instrumenter;
import dev.flipper.tck.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store that is kept in memory")
class InMemoryTest {

    private static final GateValue ON = GateValue.on();
    private static final Duration SOON = Duration.ofMillis(5);
    private static final Duration NEVER = Duration.ofHours(1);

    private final FlakyAdapter store = new FlakyAdapter();

    @Test
    @Requirement("wrapper-15")
    @DisplayName("is read without a call to the store")
    void reads() {
        store.add("search");
        try (Adapter adapter = Adapters.inMemory(store, NEVER)) {
            store.calls().clear();

            assertThat(adapter.get("search").isKnown()).isTrue();
            assertThat(adapter.get("other").isKnown()).isFalse();
            assertThat(adapter.features()).containsExactly("search");
            assertThat(adapter.getAll()).containsOnlyKeys("search");
            assertThat(adapter.getAll(Set.of("search"))).containsOnlyKeys("search");
            assertThat(store.calls()).isEmpty();
        }
    }

    @Test
    @Requirement("wrapper-16")
    @DisplayName("shows its own writes at once and those of others soon")
    void writes() {
        try (Adapter adapter = Adapters.inMemory(store, SOON)) {
            adapter.add("mine");
            assertThat(adapter.features()).containsExactly("mine");
            store.add("theirs");
            await().until(() -> adapter.features().contains("theirs"));
            store.enable("mine", ON);
            await().until(() -> adapter.get("mine").on());
        }
    }

    @Test
    @DisplayName("tells the version of what it answers from, not of a store that is newer")
    void versionOfWhatIsAnswered() {
        store.add("search");
        try (Adapter adapter = Adapters.inMemory(store, NEVER)) {
            assertThat(adapter.version()).isEqualTo(store.version());
            store.add("theirs");
            assertThat(adapter.features()).containsExactly("search");
            assertThat(adapter.version()).isPresent().isNotEqualTo(store.version());
        }
    }

    @Test
    @Requirement("wrapper-16")
    @DisplayName("is read again after another store answered in its place, though its version is the same")
    void otherStore() {
        store.add("search");
        store.breakDown();
        try (Adapter adapter = Adapters.inMemory(Adapters.failover(store, Adapters.memory()), SOON)) {
            assertThat(adapter.features()).isEmpty();
            store.recover();
            await().until(() -> adapter.features().contains("search"));
        }
    }

    @Test
    @Requirement("wrapper-16")
    @DisplayName("is read again after it counted as empty for a moment")
    void nothing() {
        store.add("search");
        store.breakDown();
        try (Adapter adapter = Adapters.inMemory(Adapters.failsafe(store), SOON)) {
            assertThat(adapter.features()).isEmpty();
            store.recover();
            await().until(() -> adapter.features().contains("search"));
        }
    }

    @Test
    @Requirement("wrapper-16")
    @DisplayName("is read again when it changed while it was read")
    void changedMeanwhile() {
        AdapterWrapper changing = new AdapterWrapper("changing", store) {
            @Override
            public Map<String, GateValues> getAll() {
                Map<String, GateValues> before = super.getAll();
                wrapped.add("theirs");
                return before;
            }
        };
        try (Adapter adapter = Adapters.inMemory(changing, SOON)) {
            await().until(() -> adapter.features().contains("theirs"));
        }
    }

    @Test
    @Requirement("wrapper-16")
    @DisplayName("reads everything only when the version has changed")
    void looksAtTheVersion() {
        store.add("search");
        try (Adapter adapter = Adapters.inMemory(store, SOON)) {
            int versions = store.versions();
            await().until(() -> store.versions() > versions + 5);

            assertThat(store.calls()).containsOnlyOnce(Operation.GET_ALL);
            assertThat(adapter.features()).containsExactly("search");
        }
    }

    @Test
    @Requirement("wrapper-17")
    @DisplayName("keeps its last state while the store fails, and recovers by itself")
    void survives() {
        store.add("search");
        try (Adapter adapter = Adapters.inMemory(store, SOON)) {
            store.breakDown();
            assertThatThrownBy(() -> adapter.enable("search", ON)).isInstanceOf(AdapterException.class);
            assertThat(adapter.features()).containsExactly("search");
            store.recover();
            store.enable("search", ON);
            await().until(() -> adapter.get("search").on());
        }
    }

    @Test
    @Requirement("wrapper-17")
    @DisplayName("begins empty when the store fails at first")
    void beginsEmpty() {
        store.add("search");
        store.breakDown();
        try (Adapter adapter = Adapters.inMemory(store, SOON)) {
            assertThat(adapter.features()).isEmpty();
            store.recover();
            await().until(() -> adapter.features().contains("search"));
        }
    }

    @Test
    @Requirement("wrapper-18")
    @DisplayName("is passed by while the thread has uncommitted writes")
    void transactions() {
        try (Adapter adapter = Adapters.inMemory(store, NEVER)) {
            store.beginTransaction();
            adapter.add("search");

            assertThat(adapter.features()).containsExactly("search");
            store.remove("search"); // the rollback
            store.endTransaction();
            assertThat(adapter.features()).isEmpty();
        }
    }

    @Test
    @Requirement("wrapper-20")
    @DisplayName("shows what a transaction wrote as soon as it has ended")
    void afterTransactions() {
        try (Adapter adapter = Adapters.inMemory(store, NEVER)) {
            store.beginTransaction();
            adapter.add("search");
            store.endTransaction();

            await().until(() -> adapter.features().contains("search"));
        }
    }

    @Test
    @Requirement("wrapper-20")
    @DisplayName("shows a transaction's own thread at once what it has committed, also in the scope of a request")
    @SuppressWarnings("try") // a scope is used by being open
    void afterTransactionsAtOnce() {
        try (Flipper flipper = Flipper.create(Adapters.inMemory(store, NEVER));
                Flipper.Scope scope = flipper.memoize()) {
            assertThat(flipper.isEnabled("search")).isFalse();
            for (int round = 0; round < 20; round++) {
                store.beginTransaction();
                flipper.feature("search").enable();
                store.endTransaction();
                assertThat(flipper.isEnabled("search")).isTrue();
                store.beginTransaction();
                flipper.feature("search").disable();
                store.endTransaction();
                assertThat(flipper.isEnabled("search")).isFalse();
            }
        }
    }

    @Test
    @Requirement("wrapper-20")
    @DisplayName("does not wait for a transaction whose next write would have to wait for it")
    void crossedTransactions() throws Exception {
        var waiting = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var database = new AdapterWrapper("database", store) {
            @Override
            public void add(String feature) {
                if (feature.equals("theirs")) {
                    waiting.countDown();
                    await().until(() -> ended.getCount() == 0); // as for a row that the other transaction holds
                }
                super.add(feature);
            }
        };
        try (Adapter adapter = Adapters.inMemory(database, NEVER)) {
            var theirs = new Thread(() -> adapter.add("theirs"));
            theirs.start();
            waiting.await();
            store.beginTransaction();
            var ours = new Thread(() -> adapter.add("ours"));
            ours.start();
            ours.join(5_000);
            assertThat(ours.isAlive()).isFalse();
            store.endTransaction();
            ended.countDown();
            theirs.join();
            await().until(() -> adapter.features().containsAll(Set.of("ours", "theirs")));
        }
    }

    @Test
    @Requirement("wrapper-19")
    @DisplayName("leaves no thread behind when it is closed")
    void closes() {
        Set<Thread> ofOthers = Thread.getAllStackTraces().keySet();
        Adapter adapter = Adapters.inMemory(store, SOON);
        int versions = store.versions();
        await().until(() -> store.versions() > versions);
        List<Thread> own = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("flipper-in-memory") && !ofOthers.contains(thread))
                .toList();
        adapter.close();

        assertThat(own).hasSize(1);
        await().until(() -> !own.get(0).isAlive());
    }

    @Test
    @Requirement("wrapper-13")
    @DisplayName("or any other can be instrumented: every call is told with its time and its failure")
    void instrumented() {
        List<FlipperEvent.AdapterCall> calls = new ArrayList<>();
        Adapter adapter = Adapters.instrumented(store, new Instrumenter() {
            @Override
            public void record(FlipperEvent event) {
                calls.add((FlipperEvent.AdapterCall) event);
            }
        });
        adapter.add("search");
        store.breakDown();
        assertThatThrownBy(() -> adapter.get("search")).isInstanceOf(AdapterException.class);

        assertThat(calls).extracting(FlipperEvent.AdapterCall::operation).containsExactly(Operation.ADD, Operation.GET);
        assertThat(calls).allSatisfy(call -> assertThat(call.duration()).isPositive());
        assertThat(calls.get(0).failure()).isEmpty();
        assertThat(calls.get(1).failure()).containsInstanceOf(AdapterException.class);
    }
}
