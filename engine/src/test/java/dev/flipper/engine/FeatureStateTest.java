// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Feature.State;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.tck.Requirement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The state of a feature")
class FeatureStateTest {

    private static GateValues stored(String gate, String text) {
        return GateValues.NONE.with(new GateValue(gate, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boolean | true",
                "actors | ''",
                "groups | admins",
                "percentage_of_actors | 0.001",
                "percentage_of_time | 250",
                "expression | {\"All\":[]}",
                "expression | [1]"
            })
    @Requirement("feature-14")
    @DisplayName("counts a gate as set when something is stored that can open it")
    void set(String gate, String text) {
        assertThat(stored(gate, text).gates()).containsExactly(Gate.ofKey(gate).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"boolean, false", "percentage_of_actors, 0", "percentage_of_time, -5", "salt, x"})
    @Requirement("feature-14")
    @DisplayName("does not count a gate that nothing can open")
    void notSet(String gate, String text) {
        assertThat(stored(gate, text).gates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"boolean, true, ON", "percentage_of_time, 100, ON", "percentage_of_time, 100.0, ON"})
    @Requirement("feature-15")
    @DisplayName("is on when the feature is open for everyone, always")
    void on(String gate, String text, State state) {
        assertThat(State.of(stored(gate, text))).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "percentage_of_time, 99.999",
        "percentage_of_time, 250",
        "percentage_of_actors, 100",
        "actors, a",
        "groups, g"
    })
    @Requirement({"feature-15", "feature-16"})
    @DisplayName("is conditional when a gate is set that is not open for everyone, always")
    void conditional(String gate, String text) {
        assertThat(State.of(stored(gate, text))).isEqualTo(State.CONDITIONAL);
    }

    @Test
    @Requirement("feature-16")
    @DisplayName("is off when no gate is set")
    void off() {
        assertThat(State.of(GateValues.NONE)).isEqualTo(State.OFF);
        assertThat(State.of(stored("percentage_of_time", "0"))).isEqualTo(State.OFF);
    }
}
