// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class PercentagesChapter {

    @ParameterizedTest
    @EnumSource(names = {"PERCENTAGE_OF_ACTORS", "PERCENTAGE_OF_TIME"})
    @Requirement("adapter-8")
    @DisplayName("enabling a percentage replaces the one before, and nothing else")
    void enablingPercentage(Gate gate, Adapter adapter) {
        adapter.enable("search", GateValue.on());
        adapter.enable("search", Facts.actor("a"));
        adapter.enable("search", percentage(gate, "25"));
        adapter.enable("search", percentage(gate, "12.5"));
        assertThat(Stored.in(adapter, "search"))
                .isEqualTo(Stored.unknown(GateValue.on(), Facts.actor("a"), percentage(gate, "12.5")));
    }

    @ParameterizedTest
    @EnumSource(names = {"PERCENTAGE_OF_ACTORS", "PERCENTAGE_OF_TIME"})
    @Requirement("adapter-9")
    @DisplayName("disabling a percentage stores the value it is given, and changes nothing else")
    void disablingPercentage(Gate gate, Adapter adapter) {
        adapter.enable("search", Facts.actor("a"));
        adapter.enable("search", percentage(gate, "25"));
        adapter.disable("search", percentage(gate, "0"));
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.unknown(Facts.actor("a"), percentage(gate, "0")));
        adapter.disable("search", percentage(gate, "10"));
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.unknown(Facts.actor("a"), percentage(gate, "10")));
    }

    @ParameterizedTest
    @EnumSource(names = {"PERCENTAGE_OF_ACTORS", "PERCENTAGE_OF_TIME"})
    @Requirement("adapter-9")
    @DisplayName("disabling a percentage that was never enabled stores the value it is given")
    void disablingPercentageOfNothing(Gate gate, Adapter adapter) {
        adapter.disable("search", percentage(gate, "0"));
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.unknown(percentage(gate, "0")));
    }

    private static GateValue percentage(Gate gate, String text) {
        return new GateValue(gate.key(), text);
    }
}
