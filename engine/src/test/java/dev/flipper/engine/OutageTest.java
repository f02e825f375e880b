// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("An outage")
class OutageTest {

    private final FlakyAdapter store = new FlakyAdapter();
    private final LogLines log = new LogLines();

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    @Requirement("error-7")
    @DisplayName("is told to the log when it begins and when it ends, however many calls fail between")
    void toldTwice() {
        var outage = new Outage("the well of toldTwice", "people are thirsty");
        outage.well();
        for (int call = 0; call < 3; call++) {
            outage.failed(new IllegalStateException("on purpose"));
        }
        outage.well();
        outage.well();

        assertThat(log.with("the well of toldTwice"))
                .containsExactly(
                        "WARNING the well of toldTwice failed; people are thirsty",
                        "INFO the well of toldTwice is well again");
    }

    @Nested
    @DisplayName("of a failsafe store")
    class Failsafe {

        private final Adapter adapter = Adapters.failsafe(store);

        @Test
        @Requirement("error-7")
        @DisplayName("is told apart for reads and writes")
        void told() {
            store.breakDown();
            adapter.features();
            adapter.getAll();
            adapter.enable("search", GateValue.on());
            adapter.add("search");
            store.recover();
            adapter.add("search");
            adapter.get("search");

            assertThat(log.with("store"))
                    .containsExactly(
                            "WARNING reading the store failed; every feature counts as off",
                            "WARNING writing to the store failed; writes are lost",
                            "INFO writing to the store is well again",
                            "INFO reading the store is well again");
        }

        @Test
        @Requirement("wrapper-12")
        @DisplayName("takes the version away, and gives it back")
        void version() {
            store.breakDownWithVersion();
            assertThat(adapter.version()).isEmpty();
            store.recover();
            assertThat(adapter.version()).isPresent();
        }
    }

    @Nested
    @DisplayName("of the first of two stores")
    class Failover {

        private final Adapter secondary = Adapters.memory();
        private final Adapter adapter = Adapters.failover(store, secondary);

        @Test
        @Requirement("error-7")
        @DisplayName("is told when the second begins to answer, and when the first does again")
        void told() {
            store.breakDown();
            adapter.features();
            adapter.features();
            store.recover();
            adapter.features();

            assertThat(log.with("flaky -> memory"))
                    .containsExactly(
                            "WARNING flaky -> memory failed; reading goes to memory",
                            "INFO flaky -> memory is well again");
        }

        @Test
        @Requirement("wrapper-8")
        @DisplayName("shows in the version, even when both stores have had as many changes")
        void version() {
            var first = adapter.version();
            store.breakDownWithVersion();

            assertThat(adapter.version()).isPresent().isNotEqualTo(first);
            var second = adapter.version();
            assertThat(second).hasValueSatisfying(version -> assertThat(version).startsWith("secondary "));
            assertThat(adapter.version()).as("nothing has changed meanwhile").isEqualTo(second);
            store.recover();
            assertThat(adapter.version()).isPresent().isNotEqualTo(first).isNotEqualTo(second);
        }

        @Test
        @Requirement("wrapper-17")
        @DisplayName("does not keep an in-memory layer above them from starting with the second")
        void startsWithTheSecond() {
            secondary.add("search");
            store.breakDownWithVersion();
            try (Adapter layered = Adapters.inMemory(adapter, Duration.ofHours(1))) {
                assertThat(layered.features()).containsExactly("search");
            }
        }
    }
}
