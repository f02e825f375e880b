// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class TextChapter {

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "1", "0", "", "abc", "TRUE", " true "})
    @Requirement("adapter-11")
    @DisplayName("the text of the boolean gate comes back unchanged")
    void ofTheBooleanGate(String text, Adapter adapter) {
        comesBack(adapter, List.of(Facts.bool(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0", "25.50", "0", "0.0", "1.0e-05", "", "abc", "250", "-1", "25%", " 25 ", "007"})
    @Requirement("adapter-11")
    @DisplayName("the text of a percentage comes back unchanged")
    void ofPercentages(String text, Adapter adapter) {
        comesBack(adapter, List.of(Facts.percentageOfActors(text), Facts.percentageOfTime(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "false", "", "abc", "25.0", "{}"})
    @Requirement("adapter-11")
    @DisplayName("the text of actors, groups and unknown gates comes back unchanged")
    void ofSets(String text, Adapter adapter) {
        comesBack(adapter, List.of(Facts.actor(text), Facts.group(text), Facts.unknown("tags", text)));
    }

    private static void comesBack(Adapter adapter, List<GateValue> values) {
        adapter.add("search");
        values.forEach(value -> adapter.enable("search", value));
        assertThat(adapter.get("search").asSet()).containsExactlyInAnyOrderElementsOf(values);
        assertThat(adapter.getAll().get("search"))
                .isNotNull()
                .satisfies(all -> assertThat(all.asSet()).containsExactlyInAnyOrderElementsOf(values));
    }
}
