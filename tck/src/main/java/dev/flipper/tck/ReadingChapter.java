// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class ReadingChapter {

    @Test
    @Requirement("adapter-14")
    @DisplayName("an empty store holds nothing")
    void empty(Adapter adapter) {
        assertThat(adapter.features()).isEmpty();
        assertThat(adapter.getAll()).isEmpty();
    }

    @Test
    @Requirement("adapter-14")
    @DisplayName("a feature that is not known has no values")
    void unknown(Adapter adapter) {
        assertThat(adapter.get("search")).isEqualTo(GateValues.NONE);
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.NOTHING);
    }

    @Test
    @Requirement("adapter-14")
    @DisplayName("reading several features has one entry for each key asked for, known or not, named once or twice")
    void several(Adapter adapter) {
        adapter.add("search");
        adapter.enable("search", Facts.actor("a"));
        adapter.enable("stats", Facts.actor("b"));
        adapter.add("other");
        assertThat(Stored.of(adapter.getAll(List.of("search", "stats", "missing", "search", "missing"))))
                .isEqualTo(Map.of(
                        "search", Stored.known(Facts.actor("a")),
                        "stats", Stored.unknown(Facts.actor("b")),
                        "missing", Stored.NOTHING));
    }

    @Test
    @Requirement("adapter-14")
    @DisplayName("reading no features returns none")
    void none(Adapter adapter) {
        adapter.add("search");
        assertThat(adapter.getAll(List.of())).isEmpty();
    }

    @Test
    @Requirement("adapter-14")
    @DisplayName("reading all features has one entry for each known feature and no other")
    void all(Adapter adapter) {
        adapter.add("search");
        adapter.enable("search", Facts.actor("a"));
        adapter.add("bare");
        adapter.enable("stats", Facts.actor("b"));
        assertThat(Stored.of(adapter.getAll()))
                .isEqualTo(Map.of("search", Stored.known(Facts.actor("a")), "bare", Stored.known()));
    }

    @Test
    @Requirement("adapter-15")
    @DisplayName("what was read cannot be changed")
    void unmodifiable(Adapter adapter) {
        adapter.add("search");
        unmodifiable(adapter.features());
        unmodifiable(adapter.getAll());
        unmodifiable(adapter.getAll(List.of("search")));
    }

    @Test
    @Requirement("adapter-15")
    @DisplayName("what was read stays as it is when the store changes")
    void snapshot(Adapter adapter) {
        adapter.add("search");
        Set<String> features = adapter.features();
        Map<String, GateValues> all = adapter.getAll();
        Map<String, GateValues> some = adapter.getAll(List.of("search", "stats"));
        adapter.enable("search", Facts.actor("a"));
        adapter.add("stats");
        assertThat(features).containsExactly("search");
        assertThat(Stored.of(all)).isEqualTo(Map.of("search", Stored.known()));
        assertThat(Stored.of(some)).isEqualTo(Map.of("search", Stored.known(), "stats", Stored.NOTHING));
    }

    private static void unmodifiable(Set<String> features) {
        assertThatThrownBy(() -> features.add("other")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> features.remove("search")).isInstanceOf(UnsupportedOperationException.class);
    }

    private static void unmodifiable(Map<String, GateValues> features) {
        assertThatThrownBy(() -> features.put("other", GateValues.NONE))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> features.remove("search")).isInstanceOf(UnsupportedOperationException.class);
    }
}
