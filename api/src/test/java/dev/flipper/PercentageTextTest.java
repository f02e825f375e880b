// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The text of a percentage that is to be stored")
class PercentageTextTest {

    static Stream<Row> rows() throws IOException {
        return Row.ofFunction("percentage_stored");
    }

    static Stream<Row> stored() throws IOException {
        return rows().filter(row -> row.has("result") && hasDigit(row));
    }

    static Stream<Row> refused() throws IOException {
        return rows().filter(row -> !row.has("result") || !hasDigit(row));
    }

    /** Text without a digit is refused here, on purpose; Ruby stores a 0 for it. */
    private static boolean hasDigit(Row row) {
        return row.text("input").chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    @ParameterizedTest
    @MethodSource("stored")
    @DisplayName("is stored in Ruby's canonical form")
    void isStored(Row row) {
        GateValue value = GateValue.of(Gate.PERCENTAGE_OF_ACTORS, row.text("input"));

        assertThat(value.value()).isEqualTo(row.result());
    }

    @ParameterizedTest
    @MethodSource("refused")
    @DisplayName("is refused where it is no number from 0 to 100")
    void isRefused(Row row) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GateValue.of(Gate.PERCENTAGE_OF_TIME, row.text("input")))
                .withMessageContaining("percentage_of_time must be a number from 0 to 100");
    }
}
