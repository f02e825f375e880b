// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class ReplacingChapter {

    @Test
    @Requirement("adapter-16")
    @DisplayName("ends with the values given, text included, whatever a feature held before")
    void fromAnyState(Adapter adapter) {
        for (GateValues before : States.ALL) {
            for (GateValues after : States.ALL) {
                States.write(adapter, "search", before);
                adapter.replaceAll(Map.of("search", after));
                assertThat(Stored.in(adapter, "search"))
                        .as("from %s to %s", before, after)
                        .isEqualTo(Stored.of(after));
            }
        }
    }

    @Test
    @Requirement("adapter-16")
    @DisplayName("ends with the features given, each with its own values")
    void severalFeatures(Adapter adapter) {
        Map<String, GateValues> features = new LinkedHashMap<>();
        for (int i = 0; i < States.ALL.size(); i++) {
            features.put("feature " + i, States.ALL.get(i));
            States.write(adapter, "feature " + i, States.ALL.get(States.ALL.size() - 1 - i));
        }
        adapter.replaceAll(features);
        assertThat(Stored.of(adapter.getAll())).isEqualTo(Stored.of(features));
    }

    @Test
    @Requirement("adapter-16")
    @DisplayName("removes the features that are not mentioned")
    void removes(Adapter adapter) {
        adapter.add("old");
        adapter.enable("old", GateValue.on());
        adapter.replaceAll(Map.of("new", GateValues.NONE.with(GateValue.on())));
        assertThat(adapter.features()).containsExactly("new");
        assertThat(Stored.in(adapter, "old")).isEqualTo(Stored.NOTHING);
    }

    @Test
    @Requirement("adapter-16")
    @DisplayName("makes every feature mentioned known, with values or without")
    void makesKnown(Adapter adapter) {
        adapter.replaceAll(Map.of("bare", GateValues.NONE, "off", GateValues.of(List.of())));
        assertThat(Stored.of(adapter.getAll())).isEqualTo(Map.of("bare", Stored.known(), "off", Stored.known()));
    }

    @Test
    @Requirement("adapter-16")
    @DisplayName("removes what was stored for a feature before it was known")
    void removesEarlierValues(Adapter adapter) {
        adapter.enable("search", Facts.actor("a"));
        adapter.replaceAll(Map.of("search", GateValues.NONE.with(Facts.actor("b"))));
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.known(Facts.actor("b")));
    }

    @Test
    @Requirement("adapter-16")
    @DisplayName("by nothing leaves nothing")
    void byNothing(Adapter adapter) {
        adapter.add("search");
        adapter.enable("search", Facts.actor("a"));
        adapter.replaceAll(Map.of());
        assertThat(adapter.getAll()).isEmpty();
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.NOTHING);
    }
}
