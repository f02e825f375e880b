// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.tck.Requirement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("After everything was read ahead, a write of the scope")
class MemoWriteTest {

    private static final GateValues ON = GateValues.NONE.with(GateValue.on());

    private final FlakyAdapter store = new FlakyAdapter();
    private final Flipper flipper = Flipper.create(store);
    private final Flipper.Scope scope = flipper.memoize();

    @BeforeEach
    void readAhead() {
        store.add("search");
        store.add("stats");
        flipper.preload();
    }

    @AfterEach
    void close() {
        scope.close();
        flipper.close();
    }

    @Test
    @Requirement({"memo-1", "memo-4"})
    @DisplayName("shows in the whole, where everything else stays as it was read")
    void inTheWhole() {
        flipper.feature("search").enable();
        store.enable("stats", GateValue.on());
        store.add("other");

        assertThat(flipper.adapter().getAll()).isEqualTo(Map.of("search", ON, "stats", GateValues.NONE));
    }

    @Test
    @Requirement({"memo-1", "memo-4"})
    @DisplayName("that removes shows in the whole, and what was read alone stays")
    void removed() {
        flipper.feature("search").remove();
        flipper.feature("stats").enable();
        assertThat(flipper.isEnabled("stats")).isTrue();
        store.clear("stats");

        assertThat(flipper.adapter().getAll()).isEqualTo(Map.of("stats", ON));
    }

    @Test
    @Requirement("memo-4")
    @DisplayName("that replaces everything takes everything anew")
    void replaced() {
        flipper.feature("search").enable();
        assertThat(flipper.isEnabled("search")).isTrue();

        flipper.adapter().replaceAll(Map.of("other", ON));

        assertThat(flipper.isEnabled("search")).isFalse();
        assertThat(flipper.isEnabled("other")).isTrue();
        assertThat(flipper.adapter().getAll()).containsOnlyKeys("other");
    }

    @Test
    @Requirement("memo-4")
    @DisplayName("that replaces everything is asked for again although reading failed before")
    void afterFailure() {
        store.breakDown();
        assertThat(flipper.feature("search").isEnabled()).isFalse();
        store.recover();
        flipper.adapter().replaceAll(Map.of("unknown", ON));

        assertThat(flipper.isEnabled("unknown")).isTrue();
    }
}
