// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class ThreadsChapter {

    private static final int THREADS = 8;
    private static final int WRITES = 100;

    private static final GateValue A = Facts.actor("a");
    private static final GateValue B = Facts.actor("b");

    @Test
    @Requirement("adapter-19")
    @DisplayName("no value is lost when several threads write to one feature")
    void valuesOfOneFeature(Adapter adapter) throws Exception {
        adapter.add("search");
        Together.run(
                THREADS,
                thread -> IntStream.range(0, WRITES).forEach(i -> adapter.enable("search", member(thread, i))));
        assertThat(adapter.get("search").asSet())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, THREADS * WRITES)
                        .mapToObj(i -> member(i / WRITES, i % WRITES))
                        .toList());
    }

    @Test
    @Requirement("adapter-19")
    @DisplayName("no feature is lost when several threads add and remove features")
    void features(Adapter adapter) throws Exception {
        Together.run(
                THREADS,
                thread -> IntStream.range(0, WRITES).forEach(i -> {
                    adapter.add(thread + "/" + i);
                    if (i > 0) {
                        adapter.remove(thread + "/" + (i - 1));
                    }
                }));
        assertThat(adapter.features())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, THREADS)
                        .mapToObj(thread -> thread + "/" + (WRITES - 1))
                        .toList());
    }

    @Test
    @Requirement("adapter-19")
    @DisplayName("several threads may write the same at the same time")
    void sameWrites(Adapter adapter) throws Exception {
        Together.run(
                THREADS,
                thread -> IntStream.range(0, WRITES / 4).forEach(i -> {
                    adapter.add("search");
                    adapter.enable("search", member(0, i));
                }));
        assertThat(adapter.features()).containsExactly("search");
        assertThat(adapter.get("search").asSet()).hasSize(WRITES / 4);
    }

    @Test
    @Requirement("adapter-20")
    @DisplayName("a reader sees a feature before or after a write, never in between")
    void readers(Adapter adapter) throws Exception {
        adapter.add("search");
        Set<Stored> seen = ConcurrentHashMap.newKeySet();
        var done = new AtomicBoolean();
        Runnable reader = () -> {
            do {
                seen.add(Stored.in(adapter, "search"));
            } while (!done.get() && !Thread.currentThread().isInterrupted());
        };
        Together.run(List.of(reader, reader, () -> {
            try {
                IntStream.range(0, WRITES).forEach(i -> goRound(adapter));
            } finally {
                done.set(true);
            }
        }));
        assertThat(seen).isSubsetOf(Stored.known(), Stored.known(A), Stored.known(A, B), Stored.known(GateValue.on()));
    }

    /** Goes from nothing to one actor, to two, to on, and back to nothing. */
    private static void goRound(Adapter adapter) {
        adapter.enable("search", A);
        adapter.enable("search", B);
        adapter.enable("search", GateValue.on());
        adapter.disable("search", GateValue.on());
    }

    private static GateValue member(int thread, int i) {
        return i % 2 == 0 ? Facts.actor(thread + ";" + i) : Facts.group(thread + ";" + i);
    }
}
