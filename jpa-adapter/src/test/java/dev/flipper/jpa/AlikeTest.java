// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Actor;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("In tables that Rails made in MariaDB, which takes a for A,")
class AlikeTest {

    private static final Map<String, GateValues> BEFORE = Map.of(
            "search",
            GateValues.of(List.of(actor("ada"), GateValue.percentageOfTime(5))).known(true));

    private Adapter adapter = new JpaAdapter(TestDatabase.H2.factory());

    @BeforeEach
    void begin() {
        adapter = new JpaAdapter(TestDatabase.MARIADB.empty());
        new RubyTables(TestDatabase.MARIADB, "").create("rails");
        adapter.replaceAll(BEFORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Search", "SEARCH", "séarch"})
    @DisplayName("a feature that differs in case or accents alone is refused, and is nowhere")
    void features(String alike) {
        refuses(() -> adapter.add(alike), alike);
        for (Gate gate : Gate.values()) {
            refuses(() -> adapter.enable(alike, new GateValue(gate.key(), "true")), alike);
        }
        adapter.disable(alike, actor("ada"));
        adapter.disable(alike, GateValue.on());
        adapter.clear(alike);
        adapter.remove(alike);

        assertThat(adapter.getAll()).isEqualTo(BEFORE);
        assertThat(adapter.get(alike).isKnown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "ADA", "áda"})
    @DisplayName("an actor that differs in case or accents alone is refused, and is nowhere")
    void actors(String alike) {
        refuses(() -> adapter.enable("search", actor(alike)), "actors");
        adapter.disable("search", actor(alike));

        assertThat(adapter.getAll()).isEqualTo(BEFORE);
        assertThat(adapter.get("search").includesActor(alike)).isFalse();
    }

    @Test
    @DisplayName("a replacement of everything that holds both is refused whole")
    void replacements() {
        GateValues both = GateValues.of(List.of(actor("ada"), actor("Ada")));
        refuses(() -> adapter.replaceAll(Map.of("search", both)), "search");
        refuses(() -> adapter.replaceAll(Map.of("cart", GateValues.NONE, "Cart", GateValues.NONE)), "art");
    }

    @Test
    @DisplayName("one takes the place of the other")
    void replaces() {
        adapter.replaceAll(Map.of("Search", GateValues.of(List.of(actor("Ada")))));

        assertThat(adapter.features()).containsExactly("Search");
        assertThat(adapter.get("Search").actors()).containsExactly("Ada");
    }

    @Test
    @DisplayName("everything else is written as anywhere")
    void others() {
        adapter.add("cart");
        adapter.enable("cart", actor("ada"));
        adapter.enable("cart", actor("grace"));
        adapter.disable("cart", actor("ada"));
        adapter.disable("search", actor("ada"));
        adapter.enable("search", GateValue.on());

        assertThat(adapter.get("cart").actors()).containsExactly("grace");
        assertThat(adapter.get("search").asSet()).containsExactly(GateValue.on());
    }

    private void refuses(Runnable write, String word) {
        assertThatIllegalArgumentException().isThrownBy(write::run).withMessageContaining(word);
        assertThat(adapter.getAll()).isEqualTo(BEFORE);
    }

    private static GateValue actor(String id) {
        return GateValue.actor(Actor.of(id));
    }
}
