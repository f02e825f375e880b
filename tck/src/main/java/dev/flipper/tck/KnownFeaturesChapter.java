// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class KnownFeaturesChapter {

    @Test
    @Requirement("adapter-1")
    @DisplayName("adding a feature makes it known, without values")
    void adding(Adapter adapter) {
        adapter.add("search");
        adapter.add("stats");
        assertThat(adapter.features()).containsExactlyInAnyOrder("search", "stats");
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.known());
    }

    @Test
    @Requirement("adapter-1")
    @DisplayName("adding a known feature leaves its values as they are")
    void addingAgain(Adapter adapter) {
        adapter.add("search");
        adapter.enable("search", Facts.actor("a"));
        adapter.add("search");
        assertThat(adapter.features()).containsExactly("search");
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.known(Facts.actor("a")));
    }

    @Test
    @Requirement("adapter-1")
    @DisplayName("adding a feature that has values already leaves them as they are")
    void addingWithValues(Adapter adapter) {
        adapter.enable("search", Facts.actor("a"));
        adapter.add("search");
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.known(Facts.actor("a")));
    }

    @Test
    @Requirement("adapter-2")
    @DisplayName("removing a feature forgets it and its values")
    void removing(Adapter adapter) {
        adapter.add("search");
        Facts.OF_EVERY_GATE.forEach(value -> adapter.enable("search", value));
        adapter.remove("search");
        assertThat(adapter.features()).isEmpty();
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.NOTHING);
        adapter.add("search");
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.known());
    }

    @Test
    @Requirement("adapter-2")
    @DisplayName("removing a feature that was never added forgets its values")
    void removingValues(Adapter adapter) {
        adapter.enable("search", Facts.actor("a"));
        adapter.remove("search");
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.NOTHING);
    }

    @Test
    @Requirement("adapter-2")
    @DisplayName("removing an unknown feature does nothing")
    void removingUnknown(Adapter adapter) {
        adapter.add("stats");
        adapter.remove("search");
        assertThat(adapter.features()).containsExactly("stats");
    }

    @Test
    @Requirement({"adapter-3", "adapter-4"})
    @DisplayName("clearing a feature removes every value and keeps it known")
    void clearing(Adapter adapter) {
        adapter.add("search");
        Facts.OF_EVERY_GATE.forEach(value -> adapter.enable("search", value));
        adapter.clear("search");
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.known());
        assertThat(adapter.features()).containsExactly("search");
    }

    @Test
    @Requirement({"adapter-3", "adapter-4"})
    @DisplayName("clearing a feature does not make it known")
    void clearingUnknown(Adapter adapter) {
        adapter.enable("search", Facts.actor("a"));
        adapter.clear("search");
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.NOTHING);
        assertThat(adapter.features()).isEmpty();
    }

    @Test
    @Requirement("adapter-4")
    @DisplayName("enabling a gate stores its value and does not make the feature known")
    void enablingDoesNotAdd(Adapter adapter) {
        for (GateValue value : Facts.OF_EVERY_GATE) {
            adapter.enable("search " + value.gate(), value);
            assertThat(adapter.get("search " + value.gate()).isKnown())
                    .as("known after enabling %s", value)
                    .isFalse();
        }
        assertThat(Stored.in(adapter, "search actors")).isEqualTo(Stored.unknown(Facts.actor("User;1")));
        assertThat(adapter.features()).isEmpty();
    }

    @Test
    @Requirement("adapter-4")
    @DisplayName("disabling a gate does not make the feature known")
    void disablingDoesNotAdd(Adapter adapter) {
        Facts.OF_EVERY_GATE.forEach(value -> adapter.disable("search", value));
        assertThat(adapter.get("search").isKnown()).isFalse();
        assertThat(adapter.features()).isEmpty();
    }

    @Test
    @Requirement("adapter-4")
    @DisplayName("enabling and disabling every gate keeps a known feature known")
    void stayingKnown(Adapter adapter) {
        adapter.add("search");
        for (GateValue value : Facts.OF_EVERY_GATE) {
            adapter.enable("search", value);
            adapter.disable("search", value);
            assertThat(adapter.get("search").isKnown())
                    .as("known after %s", value)
                    .isTrue();
        }
        assertThat(adapter.features()).containsExactly("search");
    }
}
