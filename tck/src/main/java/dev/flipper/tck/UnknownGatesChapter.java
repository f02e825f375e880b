// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class UnknownGatesChapter {

    private static final GateValue SALT = Facts.unknown("salt", "7f3a");
    private static final GateValue BILLING = Facts.unknown("tags", "billing");
    private static final GateValue URGENT = Facts.unknown("tags", "urgent");

    @Test
    @Requirement("adapter-12")
    @DisplayName("each may hold several values, beside those of the gates that exist")
    void enablingUnknownGate(Adapter adapter) {
        adapter.enable("search", Facts.actor("a"));
        fill(adapter);
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.unknown(Facts.actor("a"), SALT, BILLING, URGENT));
    }

    @Test
    @Requirement("adapter-12")
    @DisplayName("the same text may be stored under several keys")
    void sameText(Adapter adapter) {
        adapter.enable("search", Facts.unknown("salt", "x"));
        adapter.enable("search", Facts.unknown("tags", "x"));
        adapter.enable("search", Facts.actor("x"));
        adapter.disable("search", Facts.unknown("tags", "x"));
        assertThat(Stored.in(adapter, "search"))
                .isEqualTo(Stored.unknown(Facts.unknown("salt", "x"), Facts.actor("x")));
    }

    @Test
    @Requirement("adapter-12")
    @DisplayName("disabling a value removes that one and no other")
    void disablingUnknownGate(Adapter adapter) {
        fill(adapter);
        adapter.disable("search", BILLING);
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.unknown(SALT, URGENT));
    }

    @Test
    @Requirement({"adapter-12", "adapter-16"})
    @DisplayName("replacing everything stores their values")
    void replaceAll(Adapter adapter) {
        var source = new ModelAdapter();
        source.add("search");
        fill(source);
        adapter.replaceAll(source.getAll());
        assertThat(Stored.of(adapter.getAll())).isEqualTo(Map.of("search", Stored.known(SALT, BILLING, URGENT)));
    }

    @Test
    @Requirement({"adapter-12", "adapter-16"})
    @DisplayName("copying to another store takes their values along")
    void copyFrom(Adapter adapter) {
        adapter.add("search");
        fill(adapter);
        var target = new ModelAdapter();
        target.copyFrom(adapter);
        assertThat(Stored.of(target.getAll())).isEqualTo(Map.of("search", Stored.known(SALT, BILLING, URGENT)));
    }

    private static void fill(Adapter adapter) {
        adapter.enable("search", SALT);
        adapter.enable("search", BILLING);
        adapter.enable("search", URGENT);
    }
}
