// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class ItselfChapter {

    private static final List<Consumer<Adapter>> CHANGES = List.of(
            adapter -> adapter.add("search"),
            adapter -> adapter.enable("search", Facts.actor("a")),
            adapter -> adapter.enable("search", Facts.actor("b")),
            adapter -> adapter.disable("search", Facts.actor("a")),
            adapter -> adapter.enable("search", Facts.percentageOfActors("25")),
            adapter -> adapter.disable("search", Facts.percentageOfActors("0")),
            adapter -> adapter.enable("search", Facts.unknown("salt", "x")),
            adapter -> adapter.enable("search", GateValue.on()),
            adapter -> adapter.clear("search"),
            adapter -> adapter.remove("search"),
            adapter -> adapter.replaceAll(Map.of("stats", GateValues.NONE.with(Facts.actor("a")))),
            adapter -> adapter.copyFrom(new ModelAdapter()));

    @Test
    @Requirement("adapter-21")
    @DisplayName("its version, if it has one, changes with every change")
    void version(Adapter adapter) {
        for (int i = 0; i < CHANGES.size(); i++) {
            Optional<String> before = adapter.version();
            CHANGES.get(i).accept(adapter);
            assertThat(adapter.version())
                    .as("version after change %d", i + 1)
                    .satisfiesAnyOf(
                            version -> assertThat(version).isEmpty(),
                            version -> assertThat(version).isNotEqualTo(before));
        }
    }

    @Test
    @Requirement("adapter-28")
    @DisplayName("its version, if it has one, stays while nothing is written")
    void versionStays(Adapter adapter) {
        States.write(adapter, "search", States.ALL.get(4));
        Optional<String> before = adapter.version();
        assertThat(adapter.get("search").isKnown()).isTrue();
        assertThat(adapter.getAll()).hasSize(1);
        assertThat(adapter.features()).hasSize(1);
        assertThat(adapter.version()).isEqualTo(before);
    }

    @Test
    @Requirement("adapter-22")
    @DisplayName("it does not call itself read-only while it takes writes")
    void readOnly(Adapter adapter) {
        adapter.add("search");
        assertThat(adapter.features()).containsExactly("search");
        assertThat(adapter.isReadOnly()).isFalse();
    }

    @Test
    @Requirement("adapter-23")
    @DisplayName("closing it twice does nothing")
    void closingTwice(Adapter adapter) {
        adapter.add("search");
        adapter.close();
        assertThatCode(adapter::close).doesNotThrowAnyException();
    }

    @Test
    @Requirement("adapter-31")
    @DisplayName("it has nothing to wait for after a write outside a transaction")
    void afterTransaction(Adapter adapter) {
        var called = new AtomicInteger();
        adapter.add("search");
        adapter.afterTransaction(called::incrementAndGet);
        assertThat(called).hasValue(1);
    }
}
