// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.tck.Requirement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A percentage of time")
class PercentageOfTimeTest {

    private static boolean isOpen(double percentage, double draw) {
        Flipper flipper = Flipper.builder(Adapters.memory()).random(() -> draw).build();
        flipper.feature("search").enablePercentageOfTime(percentage);
        return flipper.isEnabled("search");
    }

    @ParameterizedTest
    @CsvSource({
        "25, 0, true",
        "25, 0.2499999, true",
        "25, 0.25, false",
        "100, 0.9999999999999999, true",
        "0, 0, false",
        "0.001, 0.000009, true",
        "0.001, 0.00001, false"
    })
    @Requirement("percentage-7")
    @DisplayName("is open when the draw lies below it")
    void draw(double percentage, double draw, boolean open) {
        assertThat(isOpen(percentage, draw)).isEqualTo(open);
    }

    @Test
    @Requirement("percentage-8")
    @DisplayName("draws once for a check, however many actors ask")
    void oneDraw() {
        var draws = new AtomicInteger();
        Flipper flipper = Flipper.builder(Adapters.memory())
                .random(() -> draws.incrementAndGet() == 2 ? 0 : 0.5)
                .build();
        flipper.feature("search").enablePercentageOfTime(25);
        List<Actor> actors = List.of(Actor.of("a"), Actor.of("b"), Actor.of("c"));

        assertThat(flipper.isEnabled("search", actors)).isFalse();
        assertThat(flipper.isEnabled("search", actors)).isTrue();
        assertThat(flipper.isEnabled("search")).isFalse();
        assertThat(draws).hasValue(3);
    }
}
