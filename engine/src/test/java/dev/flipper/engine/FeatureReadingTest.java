// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is stored for a feature")
class FeatureReadingTest {

    private static GateValues stored(String gate, String text) {
        return GateValues.NONE.with(new GateValue(gate, text));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "1, true", "TRUE, false", "yes, false", "1.0, false", "' true', false", "'', false"})
    @Requirement("feature-8")
    @DisplayName("is on as true and as 1, and as nothing else")
    void truth(String text, boolean on) {
        assertThat(stored("boolean", text).on()).isEqualTo(on);
    }

    @ParameterizedTest
    @CsvSource({
        "25, 25",
        "25.5, 25.5",
        "25abc, 25",
        "' 25', 25",
        "1e3, 1",
        "1.5e3, 1500",
        "250, 250",
        "-3, -3",
        "abc, 0",
        "'', 0"
    })
    @Requirement("feature-9")
    @DisplayName("is the percentage that its text begins with")
    void percentages(String text, double percentage) {
        assertThat(stored("percentage_of_actors", text).percentageOfActors()).isEqualTo(percentage);
        assertThat(stored("percentage_of_time", text).percentageOfTime()).isEqualTo(percentage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "{}", "null"})
    @Requirement("feature-10")
    @DisplayName("is no expression in the forms that say so")
    void noExpression(String text) {
        assertThat(stored("expression", text).expression()).isEmpty();
        assertThat(stored("expression", text).isSet(Gate.EXPRESSION)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "percentage_of_actors, 0",
        "percentage_of_time, 0.0",
        "percentage_of_time, abc",
        "boolean, false",
        "expression, {}"
    })
    @Requirement("feature-11")
    @DisplayName("means the same as nothing when it is 0 or false")
    void nothing(String gate, String text) {
        assertThat(stored(gate, text)).isEqualTo(GateValues.NONE).hasSameHashCodeAs(GateValues.NONE);
        assertThat(stored(gate, text).asSet()).containsExactly(new GateValue(gate, text));
    }

    @Test
    @Requirement("feature-12")
    @DisplayName("is kept under a gate that nobody knows, and opens nothing")
    void unknownGate() {
        var denied = new GateValue("denied_actors", "User;1");
        Adapter adapter = Adapters.memory();
        adapter.add("search");
        adapter.enable("search", denied);
        Feature search = Flipper.create(adapter).feature("search");

        assertThat(search.values().asSet()).containsExactly(denied);
        assertThat(search.state()).isEqualTo(Feature.State.OFF);
        assertThat(search.isEnabled(Actor.of("User;1"))).isFalse();
    }

    @Test
    @Requirement("feature-13")
    @DisplayName("is read without the feature being known, and does not make it known")
    void stray() {
        Adapter adapter = Adapters.memory();
        adapter.enable("serach", GateValue.on());
        Flipper flipper = Flipper.create(adapter);

        assertThat(flipper.isEnabled("serach")).isTrue();
        assertThat(flipper.feature("serach").exists()).isFalse();
        assertThat(flipper.features()).isEmpty();
    }
}
