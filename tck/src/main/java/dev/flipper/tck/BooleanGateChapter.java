// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class BooleanGateChapter {

    @Test
    @Requirement("adapter-5")
    @DisplayName("enabling it stores its value")
    void enablingBoolean(Adapter adapter) {
        adapter.add("search");
        adapter.enable("search", GateValue.on());
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.known(GateValue.on()));
    }

    @Test
    @Requirement("adapter-5")
    @DisplayName("enabling it removes every other value")
    void enablingBooleanRemovesTheRest(Adapter adapter) {
        fill(adapter);
        adapter.enable("search", GateValue.on());
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.known(GateValue.on()));
    }

    @Test
    @Requirement("adapter-5")
    @DisplayName("enabling it again changes nothing")
    void enablingBooleanAgain(Adapter adapter) {
        adapter.add("search");
        adapter.enable("search", GateValue.on());
        adapter.enable("search", GateValue.on());
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.known(GateValue.on()));
    }

    @Test
    @Requirement("adapter-3")
    @DisplayName("disabling it removes every value")
    void disablingBoolean(Adapter adapter) {
        fill(adapter);
        adapter.disable("search", GateValue.on());
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.known());
    }

    @Test
    @Requirement("adapter-3")
    @DisplayName("disabling it removes every value although it was never on, whatever the value says")
    void disablingBooleanThatIsOff(Adapter adapter) {
        adapter.add("search");
        adapter.enable("search", Facts.actor("a"));
        adapter.disable("search", Facts.bool("false"));
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.known());
    }

    private static void fill(Adapter adapter) {
        adapter.add("search");
        Facts.OF_EVERY_GATE.forEach(value -> adapter.enable("search", value));
    }
}
