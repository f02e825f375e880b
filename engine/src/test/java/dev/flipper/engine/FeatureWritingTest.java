// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Expression;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.tck.Requirement;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Writing a value of a feature")
class FeatureWritingTest {

    private final Flipper flipper = Flipper.create(Adapters.memory());
    private final Feature search = flipper.feature("search");

    static Stream<GateValue> refused() {
        return Stream.of(
                new GateValue("boolean", "false"),
                new GateValue("percentage_of_actors", "101"),
                new GateValue("percentage_of_time", "abc"),
                new GateValue("expression", "{\"Nope\":[1]}"),
                new GateValue("expression", "not json"),
                new GateValue("salt", "x"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.001, 100.001, 101, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    @Requirement("feature-17")
    @DisplayName("refuses a percentage that is not from 0 to 100")
    void percentageOutOfRange(double percentage) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.enablePercentageOfActors(percentage))
                .withMessageContaining("percentage_of_actors must be a number from 0 to 100");
        assertThatIllegalArgumentException().isThrownBy(() -> search.enablePercentageOfTime(percentage));
        assertThatIllegalArgumentException().isThrownBy(() -> GateValue.percentageOfTime(percentage));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "101", "100.1", "1.0e3", "99999999999999999999"})
    @Requirement("feature-17")
    @DisplayName("refuses the text of a percentage that is not from 0 to 100")
    void textOutOfRange(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> GateValue.of(Gate.PERCENTAGE_OF_TIME, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "NaN", "Infinity", ".", "%", "２５"})
    @Requirement("feature-18")
    @DisplayName("refuses a percentage without a digit")
    void noDigit(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> GateValue.of(Gate.PERCENTAGE_OF_ACTORS, text));
    }

    @ParameterizedTest
    @CsvSource({
        "25, 25",
        "25%, 25",
        "25.50, 25.5",
        "25.0, 25.0",
        "' 25 ', 25",
        "+25, 25",
        "0.00001, 1.0e-05",
        "1e3, 1",
        "1_0, 10",
        "100, 100",
        "0, 0"
    })
    @Requirement("feature-19")
    @DisplayName("stores a percentage as Ruby writes the number")
    void canonicalText(String text, String stored) {
        search.enable(new GateValue("percentage_of_actors", text));

        assertThat(search.values().texts("percentage_of_actors")).containsExactly(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "0", "", "TRUE", "yes"})
    @Requirement("feature-20")
    @DisplayName("refuses to enable the boolean gate with anything that is not true")
    void notTrue(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> GateValue.of(Gate.BOOLEAN, text));
    }

    @Test
    @Requirement("feature-21")
    @DisplayName("refuses a gate that nobody knows")
    void unknownGate() {
        var value = new GateValue("salt", "x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.enable(value))
                .withMessageContaining("salt");
        assertThatIllegalArgumentException().isThrownBy(() -> search.disable(value));
    }

    @ParameterizedTest
    @MethodSource("refused")
    @Requirement("feature-22")
    @DisplayName("leaves no trace when it is refused")
    void leavesNoTrace(GateValue value) {
        flipper.feature("stats").enableExpression(Expression.property("plan").eq("basic"));
        var before = flipper.adapter().getAll();

        assertThatIllegalArgumentException().isThrownBy(() -> search.enable(value));

        assertThat(flipper.adapter().getAll()).isEqualTo(before);
        assertThat(search.exists()).isFalse();
    }
}
