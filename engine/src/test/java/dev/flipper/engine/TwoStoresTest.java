// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterException;
import dev.flipper.tck.Requirement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of two stores")
class TwoStoresTest {

    private static final GateValue ON = GateValue.on();
    private static final Duration SOON = Duration.ofMillis(5);

    private final FlakyAdapter first = new FlakyAdapter();
    private final FlakyAdapter second = new FlakyAdapter();

    @Test
    @Requirement("wrapper-8")
    @DisplayName("a failover reads the second while the first fails, and only then")
    void failoverReads() {
        first.add("here");
        second.add("there");
        Adapter adapter = Adapters.failover(first, second);

        assertThat(adapter.features()).containsExactly("here");
        first.breakDown();
        assertThat(adapter.features()).containsExactly("there");
        assertThat(adapter.getAll()).containsOnlyKeys("there");
        assertThat(adapter.get("there").isKnown()).isTrue();
        assertThat(adapter.getAll(Set.of("there")).values()).allMatch(GateValues::isKnown);
        first.recover();
        assertThat(adapter.features()).containsExactly("here");
    }

    @Test
    @Requirement("wrapper-9")
    @DisplayName("a failover writes to the first, and to the second when told so")
    void failoverWrites() {
        Adapters.failover(first, second).add("one");
        Adapters.failover(first, second, true).add("two");

        assertThat(first.features()).containsExactly("one", "two");
        assertThat(second.features()).containsExactly("two");
        first.breakDown();
        assertThatThrownBy(() -> Adapters.failover(first, second, true).add("three"))
                .isInstanceOf(AdapterException.class);
        assertThat(second.features()).containsExactly("two");
    }

    @Test
    @Requirement("wrapper-10")
    @DisplayName("a dual write writes the remote first and then the local one, or none")
    void dualWrite() {
        Adapter adapter = Adapters.dualWrite(first, second);
        adapter.add("search");
        second.breakDown();

        assertThatThrownBy(() -> adapter.enable("search", ON)).isInstanceOf(AdapterException.class);
        second.recover();

        assertThat(first.getAll()).isEqualTo(Map.of("search", GateValues.NONE));
        assertThat(second.getAll()).isEqualTo(first.getAll());
    }

    @Test
    @Requirement("wrapper-11")
    @DisplayName("a sync follows the remote, survives its failure, and goes on")
    void sync() {
        second.add("at once");
        try (Adapter adapter = Adapters.sync(first, second, SOON)) {
            assertThat(adapter.features()).containsExactly("at once");
            second.add("later");
            await().until(() -> adapter.features().contains("later"));
            second.breakDown();
            int calls = second.calls().size();
            await().until(() -> second.calls().size() > calls + 2);
            assertThat(adapter.features()).containsExactly("at once", "later");
            second.recover();
            second.remove("later");
            await().until(() -> adapter.features().size() == 1);
        }
    }

    @Test
    @Requirement("cloud-1")
    @DisplayName("a sync leaves the remote alone while anybody reads")
    void readsAreLocal() {
        second.add("search");
        try (Flipper flipper = Flipper.create(Adapters.sync(first, second, Duration.ofHours(1)))) {
            second.calls().clear();
            flipper.isEnabled("search");
            flipper.features();
            flipper.preload();

            assertThat(second.calls()).isEmpty();
        }
    }

    @Test
    @Requirement("wrapper-12")
    @DisplayName("a failsafe one that fails is empty, and loses what is written")
    void failsafe() {
        first.add("search");
        Adapter adapter = Adapters.failsafe(first);
        first.breakDown();
        adapter.enable("search", ON);

        assertThat(adapter.features()).isEmpty();
        assertThat(adapter.getAll()).isEmpty();
        assertThat(adapter.get("search")).isEqualTo(GateValues.NONE);
        assertThat(adapter.getAll(Set.of("search"))).isEqualTo(Map.of("search", GateValues.NONE));
        first.recover();
        assertThat(adapter.getAll()).isEqualTo(Map.of("search", GateValues.NONE));
    }
}
