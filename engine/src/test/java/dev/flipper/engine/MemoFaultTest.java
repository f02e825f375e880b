// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.spi.Adapter.Operation;
import dev.flipper.tck.Requirement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a scope")
@SuppressWarnings("try") // a scope is used by being open
class MemoFaultTest {

    private final FlakyAdapter store = new FlakyAdapter();
    private final Flipper flipper = Flipper.create(store);
    private final Feature search = flipper.feature("search");

    private void askThrice() {
        for (int i = 0; i < 3; i++) {
            assertThat(search.isEnabled()).isFalse();
            assertThat(flipper.isEnabled("stats")).isFalse();
        }
    }

    @Test
    @Requirement("memo-8")
    @DisplayName("a store that could not read a feature is not asked for it again")
    void oneFeature() {
        store.breakDown();
        try (Flipper.Scope scope = flipper.memoize()) {
            askThrice();
        }

        assertThat(store.calls()).containsExactly(Operation.GET, Operation.GET);
    }

    @Test
    @Requirement("memo-8")
    @DisplayName("a store that could not read ahead is not asked again")
    void everything() {
        store.breakDown();
        try (Flipper.Scope scope = flipper.memoize()) {
            flipper.preload();
            flipper.preload();
            flipper.preload(List.of("search"));
            askThrice();
        }

        assertThat(store.calls()).containsExactly(Operation.GET_ALL);
    }

    @Test
    @Requirement("memo-8")
    @DisplayName("a store that could not read some features ahead is not asked for these again")
    void someFeatures() {
        store.breakDown();
        try (Flipper.Scope scope = flipper.memoize()) {
            flipper.preload(List.of("search", "stats"));
            flipper.preload(List.of("search", "stats"));
            askThrice();
        }

        assertThat(store.calls()).containsExactly(Operation.GET_ALL);
    }

    @Test
    @Requirement({"memo-4", "memo-8"})
    @DisplayName("a feature that was written is read again, though the store had failed before")
    void writtenSince() {
        store.breakDown();
        try (Flipper.Scope scope = flipper.memoize()) {
            flipper.preload();
            store.recover();
            search.enable();

            assertThat(search.isEnabled()).isTrue();
        }
    }

    @Test
    @Requirement("memo-8")
    @DisplayName("the next scope asks again")
    void nextScope() {
        store.breakDown();
        try (Flipper.Scope scope = flipper.memoize()) {
            search.isEnabled();
        }
        store.recover();
        search.enable();
        try (Flipper.Scope scope = flipper.memoize()) {
            assertThat(search.isEnabled()).isTrue();
        }
    }

    @Test
    @Requirement("memo-9")
    @DisplayName("the memo is passed by while writes are uncommitted")
    void uncommitted() {
        try (Flipper.Scope scope = flipper.memoize()) {
            search.isEnabled();
            store.beginTransaction();
            store.add("search");
            store.enable("search", dev.flipper.GateValue.on());

            assertThat(search.isEnabled()).isTrue();
        }
    }
}
