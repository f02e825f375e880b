// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.spi.Adapter.Operation;
import dev.flipper.tck.Requirement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A snapshot")
@SuppressWarnings("try") // a scope is used by being open
class MemoSnapshotTest {

    private final FlakyAdapter store = new FlakyAdapter();
    private final Flipper flipper = Flipper.create(store);
    private final Feature search = flipper.feature("search");
    private final Feature stats = flipper.feature("stats");

    @BeforeEach
    void storeFeatures() {
        store.add("search");
        store.add("stats");
        store.calls().clear();
    }

    /** A change by somebody else. */
    private void enableElsewhere(String feature) {
        store.enable(feature, GateValue.on());
        store.calls().clear();
    }

    private static boolean elsewhere(Flipper.Snapshot snapshot, BooleanSupplier question) {
        return CompletableFuture.supplyAsync(() -> {
                    try (Flipper.Scope scope = snapshot.open()) {
                        return question.getAsBoolean();
                    }
                })
                .join();
    }

    @Test
    @Requirement({"memo-11", "memo-12"})
    @DisplayName("answers on another thread as its scope did, and reads there what the scope had not read")
    void otherThread() {
        Flipper.Snapshot snapshot;
        try (Flipper.Scope scope = flipper.memoize()) {
            search.isEnabled();
            snapshot = flipper.snapshot();
        }
        enableElsewhere("search");
        enableElsewhere("stats");

        assertThat(elsewhere(snapshot, search::isEnabled)).isFalse();
        assertThat(elsewhere(snapshot, () -> flipper.isEnabled("stats") && stats.isEnabled()))
                .isTrue();
        assertThat(store.calls()).containsExactly(Operation.GET);
    }

    @Test
    @Requirement({"memo-3", "memo-11", "memo-12"})
    @DisplayName("of a scope that had read everything ahead needs no call, for unknown features neither")
    void everything() {
        Flipper.Snapshot snapshot;
        try (Flipper.Scope scope = flipper.memoize()) {
            flipper.preload();
            snapshot = flipper.snapshot();
        }
        enableElsewhere("search");

        assertThat(elsewhere(snapshot, () -> search.isEnabled() || flipper.isEnabled("unheard of")))
                .isFalse();
        assertThat(store.calls()).isEmpty();
    }

    @Test
    @Requirement({"memo-8", "memo-11"})
    @DisplayName("does not ask again for what the store failed to read, one feature or all")
    void failures() {
        store.breakDown();
        for (Runnable reading : List.<Runnable>of(search::isEnabled, flipper::preload)) {
            Flipper.Snapshot snapshot;
            try (Flipper.Scope scope = flipper.memoize()) {
                reading.run();
                snapshot = flipper.snapshot();
            }
            store.calls().clear();

            elsewhere(snapshot, search::isEnabled);

            assertThat(store.calls()).isEmpty();
        }
    }

    @Test
    @Requirement({"memo-11", "memo-12"})
    @DisplayName("taken outside a scope is empty, and opens a scope as any other")
    void empty() {
        Flipper.Snapshot snapshot = flipper.snapshot();
        search.isEnabled();
        store.calls().clear();

        try (Flipper.Scope scope = snapshot.open()) {
            search.isEnabled();
            search.isEnabled();
        }
        search.isEnabled();

        assertThat(store.calls()).containsExactly(Operation.GET, Operation.GET);
    }

    @Test
    @Requirement("memo-13")
    @DisplayName("is not changed by the scope it was taken from, nor by the scopes opened with it")
    void immutable() {
        Flipper.Snapshot snapshot;
        try (Flipper.Scope scope = flipper.memoize()) {
            flipper.preload();
            flipper.feature("other").isEnabled();
            snapshot = flipper.snapshot();
            search.enable();
            flipper.adapter().replaceAll(java.util.Map.of());
        }
        elsewhere(snapshot, () -> {
            stats.enable();
            return stats.isEnabled();
        });

        assertThat(elsewhere(snapshot, () -> stats.isEnabled() || search.isEnabled()))
                .isFalse();
        assertThat(stats.isEnabled()).isTrue();
    }

    @Test
    @Requirement("memo-13")
    @DisplayName("of what was read one by one is not changed by a write of its scope")
    void copied() {
        try (Flipper.Scope scope = flipper.memoize()) {
            search.isEnabled();
            Flipper.Snapshot snapshot = flipper.snapshot();
            search.enable();

            assertThat(elsewhere(snapshot, search::isEnabled)).isFalse();
        }
    }

    @Test
    @Requirement({"memo-4", "memo-13"})
    @DisplayName("opened shows the writes of its own scope")
    void ownWrites() {
        Flipper.Snapshot snapshot;
        try (Flipper.Scope scope = flipper.memoize()) {
            flipper.preload();
            snapshot = flipper.snapshot();
        }

        assertThat(elsewhere(snapshot, () -> {
                    search.enable();
                    return search.isEnabled();
                }))
                .isTrue();
    }

    @Test
    @Requirement("memo-6")
    @DisplayName("opened inside a scope leaves that scope as it is")
    void joins() {
        Flipper.Snapshot snapshot;
        try (Flipper.Scope scope = flipper.memoize()) {
            flipper.preload();
            snapshot = flipper.snapshot();
        }
        enableElsewhere("search");

        try (Flipper.Scope outer = flipper.memoize()) {
            try (Flipper.Scope inner = snapshot.open()) {
                assertThat(search.isEnabled()).isTrue();
            }
            assertThat(flipper.isMemoizing()).isTrue();
        }
    }

    @Test
    @Requirement("memo-14")
    @DisplayName("holds neither what a transaction has read nor the old values of what it has written")
    void uncommitted() {
        Flipper.Snapshot snapshot;
        try (Flipper.Scope scope = flipper.memoize()) {
            flipper.preload();
            store.beginTransaction();
            search.enable();
            assertThat(search.isEnabled()).isTrue();
            snapshot = flipper.snapshot();
        }
        store.endTransaction();
        store.disable("search", GateValue.on()); // the rollback
        assertThat(elsewhere(snapshot, search::isEnabled)).isFalse();
        enableElsewhere("search"); // or the commit
        assertThat(elsewhere(snapshot, search::isEnabled)).isTrue();
    }

    @Test
    @Requirement("memo-13")
    @DisplayName("can be opened by several threads at once, through every view, and after the instance was closed")
    void manyThreads() {
        Flipper.Snapshot snapshot;
        try (Flipper.Scope scope = flipper.by("somebody").memoize()) {
            flipper.preload();
            snapshot = flipper.by("somebody else").snapshot();
        }
        enableElsewhere("search");

        boolean changed = Stream.generate(() -> search).limit(1_000).parallel().anyMatch(feature -> {
            try (Flipper.Scope scope = snapshot.open()) {
                return feature.isEnabled();
            }
        });
        assertThat(changed).isFalse();
        assertThat(store.calls()).isEmpty();
        flipper.close();
        assertThat(elsewhere(snapshot, search::isEnabled)).isFalse();
    }
}
