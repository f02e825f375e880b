// SPDX-License-Identifier: Apache-2.0
package dev.flipper.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tests at the same time")
class ParallelTest {

    @Test
    @DisplayName("do not see each other's features")
    void apart() {
        Run run = Run.of(
                AtOnce.class,
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"));
        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).hasSize(4);
    }

    @FlipperTest
    static class AtOnce {

        // None of the tests goes on before all four have set up their features.
        static final CyclicBarrier ALL = new CyclicBarrier(4);

        private final Flipper flipper;

        AtOnce(Flipper flipper) throws Exception {
            this.flipper = flipper;
            ALL.await(1, TimeUnit.MINUTES);
        }

        @Test
        @FeatureOn("search")
        void on() {
            assertThat(flipper.isEnabled("search")).isTrue();
        }

        @Test
        @FeatureOff("search")
        void off() {
            assertThat(flipper.isEnabled("search")).isFalse();
        }

        @FeatureVaried("stats")
        void varied() {
            assertThat(flipper.features()).hasSize(1);
            assertThat(flipper.feature("search").exists()).isFalse();
        }
    }
}
