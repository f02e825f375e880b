// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What an adapter is tested for only when its test says that it can: without the ability there is no such test. */
abstract class AbilitiesChapter {

    private static final int ROUNDS = 100;
    private static final GateValues NOTHING = GateValues.NONE.known(true);
    private static final GateValues A = NOTHING.with(Facts.actor("a"));
    private static final GateValues B = NOTHING.with(Facts.actor("b"));

    @TestFactory
    @Requirement("adapter-24")
    @DisplayName("replaces everything at once")
    Stream<DynamicTest> replacing(Adapter adapter, AdapterTck tck) {
        return when(tck.replacesAtOnce(), "so that no reader sees a part of it", () -> replaceBeforeReaders(adapter));
    }

    private static void replaceBeforeReaders(Adapter adapter) throws Exception {
        Map<String, GateValues> before = Map.of("one", A, "two", A, "three", A);
        Map<String, GateValues> after = Map.of("two", B, "three", B, "four", B);
        adapter.replaceAll(before);
        Set<Map<String, Stored>> seen = ConcurrentHashMap.newKeySet();
        var done = new AtomicBoolean();
        Runnable reader = () -> {
            do {
                seen.add(Stored.of(adapter.getAll()));
            } while (!done.get() && !Thread.currentThread().isInterrupted());
        };
        Together.run(List.of(reader, reader, () -> {
            try {
                IntStream.range(0, ROUNDS).forEach(i -> adapter.replaceAll(i % 2 == 0 ? after : before));
            } finally {
                done.set(true);
            }
        }));
        assertThat(seen).isSubsetOf(Set.of(Stored.of(before), Stored.of(after)));
    }

    @TestFactory
    @Requirement("adapter-25")
    @DisplayName("replaces values that are still what was read")
    Stream<DynamicTest> comparing(Adapter adapter, AdapterTck tck) {
        return Stream.of(
                        when(tck.comparesAndSets(), "and says so", () -> replaceWhatWasRead(adapter)),
                        when(tck.comparesAndSets(), "for one of several threads", () -> replaceOnce(adapter)))
                .flatMap(tests -> tests);
    }

    private static void replaceWhatWasRead(Adapter adapter) {
        adapter.replaceAll(Map.of("search", A));
        assertThat(adapter.replaceIf("search", B, NOTHING)).isFalse();
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.of(A));
        assertThat(adapter.replaceIf("search", A, B)).isTrue();
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.of(B));
    }

    private static void replaceOnce(Adapter adapter) throws Exception {
        adapter.replaceAll(Map.of("search", A));
        var replaced = new AtomicInteger();
        Together.run(8, thread -> {
            if (adapter.replaceIf("search", A, NOTHING.with(Facts.actor("thread " + thread)))) {
                replaced.incrementAndGet();
            }
        });
        assertThat(replaced).hasValue(1);
    }

    @TestFactory
    @Requirement("adapter-21")
    @DisplayName("tells a version")
    Stream<DynamicTest> telling(Adapter adapter, AdapterTck tck) {
        return when(tck.tellsVersion(), "at any time", () -> {
            assertThat(adapter.version()).isPresent();
            adapter.add("search");
            assertThat(adapter.version()).isPresent();
        });
    }

    @TestFactory
    @Requirement("adapter-26")
    @DisplayName("shares its store with other adapters")
    Stream<DynamicTest> sharing(Adapter adapter, AdapterTck tck) {
        return tck.createSecondAdapter()
                .map(second -> when(true, "which read what it wrote, and lose nothing of it", () -> {
                    try (second) {
                        readEachOther(adapter, second);
                        writeTogether(adapter, second);
                    }
                }))
                .orElseGet(Stream::empty);
    }

    private static void readEachOther(Adapter adapter, Adapter second) {
        adapter.add("search");
        adapter.enable("search", Facts.actor("a"));
        assertThat(Stored.in(second, "search")).isEqualTo(Stored.of(A));
        second.replaceAll(Map.of("stats", B));
        assertThat(Stored.of(adapter.getAll())).isEqualTo(Map.of("stats", Stored.of(B)));
    }

    private static void writeTogether(Adapter adapter, Adapter second) throws Exception {
        adapter.replaceAll(Map.of("search", NOTHING));
        Together.run(
                4,
                thread -> IntStream.range(0, ROUNDS / 4)
                        .forEach(i ->
                                (thread % 2 == 0 ? adapter : second).enable("search", Facts.actor(thread + ";" + i))));
        assertThat(adapter.get("search").actors()).hasSize(ROUNDS);
        assertThat(Stored.in(second, "search")).isEqualTo(Stored.in(adapter, "search"));
    }

    @TestFactory
    @Requirement("adapter-27")
    @DisplayName("leaves its store behind when it is closed")
    Stream<DynamicTest> lasting(Adapter adapter, AdapterTck tck) {
        return tck.createSecondAdapter()
                .map(second -> when(true, "with everything that was written", () -> {
                    second.close();
                    outlive(adapter, tck);
                }))
                .orElseGet(Stream::empty);
    }

    private static void outlive(Adapter adapter, AdapterTck tck) {
        IntStream.range(0, States.ALL.size()).forEach(i -> States.write(adapter, "feature " + i, States.ALL.get(i)));
        Map<String, Stored> written = Stored.of(adapter.getAll());
        adapter.close();
        try (Adapter later = tck.createSecondAdapter().orElseThrow()) {
            assertThat(Stored.of(later.getAll())).isEqualTo(written).hasSize(States.ALL.size());
        }
    }

    /** A test of an ability. */
    private interface Ability {
        void test() throws Exception;
    }

    private static Stream<DynamicTest> when(boolean able, String name, Ability ability) {
        return able ? Stream.of(DynamicTest.dynamicTest(name, ability::test)) : Stream.empty();
    }
}
