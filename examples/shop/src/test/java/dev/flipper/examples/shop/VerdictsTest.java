// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.engine.Adapters;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The verdicts of a page")
class VerdictsTest {

    private final AtomicInteger draws = new AtomicInteger();
    private final Flipper flipper = Flipper.builder(Adapters.memory())
            .random(() -> draws.getAndIncrement() % 2 == 0 ? 0.1 : 0.9)
            .build();
    private final Verdicts verdicts = new Verdicts(flipper, Regular.ALL.get(0).customer());

    @Test
    @DisplayName("stay the same where chance decides")
    void askOnce() {
        flipper.feature("lucky").enablePercentageOfTime(50);

        assertThat(verdicts.open("lucky")).isTrue();
        assertThat(verdicts.open("lucky")).isTrue();
        assertThat(verdicts.all("/flipper")).singleElement().satisfies(verdict -> {
            assertThat(verdict.open()).isTrue();
            assertThat(verdict.state()).isEqualTo("conditional");
            assertThat(verdict.gate()).isEqualTo("percentage of time");
        });
        assertThat(draws).hasValue(1);
    }

    @Test
    @DisplayName("are closed for a feature nobody knows")
    void unknown() {
        assertThat(verdicts.open("unheard_of")).isFalse();
        assertThat(verdicts.all("/flipper")).isEmpty();
    }
}
