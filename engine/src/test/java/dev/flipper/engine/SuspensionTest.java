// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.spi.Adapter.Operation;
import dev.flipper.tck.Requirement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A scope that is set aside")
@SuppressWarnings("try") // a scope is used by being open
class SuspensionTest {

    private final FlakyAdapter store = new FlakyAdapter();
    private final Flipper flipper = Flipper.create(store);
    private final Feature search = flipper.feature("search");

    @BeforeEach
    void storeFeature() {
        store.add("search");
        store.calls().clear();
    }

    @Test
    @Requirement("memo-15")
    @DisplayName("is not there meanwhile, and there again afterwards")
    void aside() {
        try (Flipper.Scope scope = flipper.memoize()) {
            search.isEnabled();
            try (Flipper.Scope aside = flipper.suspend()) {
                assertThat(flipper.isMemoizing()).isFalse();
                search.isEnabled();
                search.isEnabled();
            }
            assertThat(flipper.isMemoizing()).isTrue();
            search.isEnabled();
        }
        assertThat(flipper.isMemoizing()).isFalse();
        assertThat(store.calls()).containsExactly(Operation.GET, Operation.GET, Operation.GET);
    }

    @Test
    @Requirement("memo-15")
    @DisplayName("makes room for another, which ends with the suspension though nobody closed it")
    void another() {
        for (boolean inScope : new boolean[] {false, true}) {
            try (Flipper.Scope scope = inScope ? flipper.memoize() : () -> {}) {
                Flipper.Scope aside = flipper.suspend();
                Flipper.Scope forgotten = flipper.memoize();
                aside.close();

                assertThat(flipper.isMemoizing()).isEqualTo(inScope);
                forgotten.close();
                assertThat(flipper.isMemoizing()).isEqualTo(inScope);
            }
        }
    }

    @Test
    @Requirement("memo-15")
    @DisplayName("is given back once, and to its own thread")
    void once() {
        Flipper.Scope scope = flipper.memoize();
        Flipper.Scope aside = flipper.suspend();
        CompletableFuture.runAsync(() -> {
                    aside.close();
                    assertThat(flipper.isMemoizing()).isFalse();
                })
                .join();
        assertThat(flipper.isMemoizing()).isFalse();
        aside.close();
        assertThat(flipper.isMemoizing()).isTrue();

        scope.close();
        aside.close();
        assertThat(flipper.isMemoizing()).isFalse();
    }
}
