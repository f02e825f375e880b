// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.spi.Adapter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A memo")
class MemoVersionTest {

    private final Adapter store = Adapters.memory();
    private final Flipper flipper = Flipper.create(store);

    @Test
    @DisplayName("has the version of the store as long as nothing was read, and none from then on")
    void version() {
        store.add("search");
        try (Flipper.Scope scope = flipper.memoize()) {
            assertThat(scope).isNotNull();
            assertThat(flipper.adapter().version()).isEqualTo(store.version());
            flipper.feature("search").values();
            assertThat(flipper.adapter().version()).isEmpty();
        }
        assertThat(flipper.adapter().version()).isEqualTo(store.version());
    }
}
