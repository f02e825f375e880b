// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.spi.Adapter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class FeatureKeysChapter {

    @Test
    @Requirement("adapter-13")
    @DisplayName("any text is the key of a feature of its own")
    void addingAnyKey(Adapter adapter) {
        Names.DISTINCT.forEach(adapter::add);
        assertThat(adapter.features()).containsExactlyInAnyOrderElementsOf(Names.DISTINCT);
        assertThat(adapter.getAll()).containsOnlyKeys(Names.DISTINCT);
    }

    @Test
    @Requirement("adapter-13")
    @DisplayName("a feature has its own values, however much its key resembles another")
    void enablingAnyKey(Adapter adapter) {
        Names.DISTINCT.forEach(name -> adapter.enable(name, Facts.actor(name)));
        for (String name : Names.DISTINCT) {
            assertThat(Stored.in(adapter, name)).as(name).isEqualTo(Stored.unknown(Facts.actor(name)));
        }
    }

    @Test
    @Requirement("adapter-13")
    @DisplayName("removing a feature leaves every other as it was, however much its key resembles another")
    void removingAnyKey(Adapter adapter) {
        List<String> rest = new ArrayList<>(Names.DISTINCT);
        for (String name : rest) {
            adapter.add(name);
            adapter.enable(name, Facts.group(name));
        }
        while (!rest.isEmpty()) {
            adapter.remove(rest.remove(0));
            assertThat(adapter.features()).containsExactlyInAnyOrderElementsOf(rest);
        }
    }

    @Test
    @Requirement("adapter-13")
    @DisplayName("clearing, enabling and disabling one feature leaves another as it was")
    void writingBeside(Adapter adapter) {
        adapter.add("search");
        Facts.OF_EVERY_GATE.forEach(value -> adapter.enable("search", value));
        Stored before = Stored.in(adapter, "search");
        adapter.add("search/engine");
        Facts.OF_EVERY_GATE.forEach(value -> adapter.enable("search/engine", value));
        Facts.OF_EVERY_GATE.forEach(value -> adapter.disable("search/engine", value));
        adapter.clear("search/engine");
        assertThat(Stored.in(adapter, "search")).isEqualTo(before);
    }
}
