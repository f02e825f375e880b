// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Feature;
import dev.flipper.FeatureNotFoundException;
import dev.flipper.Flipper;
import dev.flipper.spi.Adapter.Operation;
import dev.flipper.tck.Requirement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A scope")
@SuppressWarnings("try") // a scope is used by being open
class MemoTest {

    private final FlakyAdapter store = new FlakyAdapter();
    private final Flipper flipper = Flipper.create(store);
    private final Feature search = flipper.feature("search");

    @BeforeEach
    void storeFeatures() {
        store.add("search");
        store.add("stats");
        store.calls().clear();
    }

    /** A change by somebody else. */
    private void enableElsewhere() {
        Flipper.create(store).feature("search").enable();
        store.calls().clear();
    }

    @Test
    @Requirement("memo-1")
    @DisplayName("reads a feature once, whoever changes it meanwhile")
    void readsOnce() {
        try (Flipper.Scope scope = flipper.memoize()) {
            assertThat(search.isEnabled()).isFalse();
            enableElsewhere();

            assertThat(search.isEnabled()).isFalse();
            assertThat(search.values().on()).isFalse();
            assertThat(flipper.isEnabled("unheard of")).isFalse();
            assertThat(flipper.isEnabled("unheard of")).isFalse();
            assertThat(store.calls()).containsExactly(Operation.GET);
        }
    }

    @Test
    @Requirement({"memo-2", "memo-3"})
    @DisplayName("reads everything ahead with one call, and then asks for nothing, known or not")
    void readsAhead() {
        try (Flipper.Scope scope = flipper.memoize()) {
            flipper.preload();
            assertThat(store.calls()).containsExactly(Operation.GET_ALL);

            search.isEnabled();
            flipper.isEnabled("stats");
            flipper.isEnabled("unheard of");
            flipper.preload();
            flipper.preload(List.of("search", "unheard of"));

            assertThat(store.calls()).containsExactly(Operation.GET_ALL);
        }
    }

    @Test
    @Requirement("memo-2")
    @DisplayName("reads some features ahead with one call")
    void readsSomeAhead() {
        try (Flipper.Scope scope = flipper.memoize()) {
            flipper.preload(List.of("search", "unheard of", "search"));
            search.isEnabled();
            flipper.isEnabled("unheard of");
            assertThat(store.calls()).containsExactly(Operation.GET_ALL);

            flipper.isEnabled("stats");
            assertThat(store.calls()).containsExactly(Operation.GET_ALL, Operation.GET);
        }
    }

    @Test
    @Requirement("wrapper-4")
    @DisplayName("reads a list ahead without what a strict store does not know, and only a check raises")
    void readsAheadWhatIsKnown() {
        enableElsewhere();
        Flipper strict = Flipper.create(Adapters.strict(store, Strictness.RAISE));
        try (Flipper.Scope scope = strict.memoize()) {
            strict.preload(List.of("unheard of", "search", "forgotten"));
            int calls = store.calls().size();

            assertThat(strict.isEnabled("search")).isTrue();
            assertThat(store.calls()).hasSize(calls);
            assertThatThrownBy(() -> strict.isEnabled("forgotten")).isInstanceOf(FeatureNotFoundException.class);
        }
    }

    @Test
    @Requirement("memo-4")
    @DisplayName("shows its own writes at once, preloaded or not")
    void showsWrites() {
        for (boolean preloaded : new boolean[] {false, true}) {
            try (Flipper.Scope scope = flipper.memoize()) {
                if (preloaded) {
                    flipper.preload();
                }
                search.disable();
                assertThat(search.isEnabled()).isFalse();
                search.enable();
                assertThat(search.isEnabled()).isTrue();
                search.remove();
                assertThat(search.isEnabled()).isFalse();
                assertThat(flipper.adapter().getAll()).containsOnlyKeys("stats");
                search.enable();
                flipper.adapter().replaceAll(java.util.Map.of());
                assertThat(search.isEnabled()).isFalse();
            }
            store.add("stats");
        }
    }

    @Test
    @Requirement("memo-5")
    @DisplayName("that ends forgets what was read, and ends for good")
    void ends() {
        Flipper.Scope first = flipper.memoize();
        assertThat(search.isEnabled()).isFalse();
        first.close();
        enableElsewhere();
        assertThat(search.isEnabled()).isTrue();

        try (Flipper.Scope second = flipper.memoize()) {
            search.isEnabled();
            first.close();
            search.isEnabled();
        }
        assertThat(store.calls()).containsExactly(Operation.GET, Operation.GET);
    }

    @Test
    @Requirement("memo-6")
    @DisplayName("within a scope is the same scope")
    void nested() {
        try (Flipper.Scope outer = flipper.memoize()) {
            try (Flipper.Scope inner = flipper.memoize()) {
                search.isEnabled();
            }
            search.isEnabled();
        }

        assertThat(store.calls()).containsExactly(Operation.GET);
    }

    @Test
    @Requirement("memo-7")
    @DisplayName("is not seen by another thread")
    void otherThread() {
        try (Flipper.Scope scope = flipper.memoize()) {
            assertThat(search.isEnabled()).isFalse();
            enableElsewhere();

            assertThat(CompletableFuture.supplyAsync(search::isEnabled).join()).isTrue();
            assertThat(search.isEnabled()).isFalse();
        }
    }

    @Test
    @Requirement("memo-10")
    @DisplayName("is what reading ahead needs: without one it does nothing")
    void noScope() {
        flipper.preload();
        flipper.preload(List.of("search"));

        assertThat(store.calls()).isEmpty();
    }
}
