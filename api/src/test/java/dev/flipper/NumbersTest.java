// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.internal.Numbers;
import java.io.IOException;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Numbers in text")
class NumbersTest {

    static Stream<Row> numbers() throws IOException {
        return Row.ofFunction("to_number");
    }

    static Stream<Row> floats() throws IOException {
        return Row.ofFunction("to_float");
    }

    static Stream<Row> texts() throws IOException {
        return Row.of("typecast.json").filter(row -> row.text("fn").equals("float_to_s"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    @DisplayName("are read as Ruby reads them")
    void parse(Row row) {
        assertThat(Numbers.parse(row.text("input"))).isEqualTo(row.result());
    }

    @ParameterizedTest
    @MethodSource("floats")
    @DisplayName("are read as floats, exponents without a dot included")
    void parseFloat(Row row) {
        assertThat(Numbers.parseFloat(row.text("input"))).isEqualTo(row.result());
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DisplayName("are written as Ruby writes floats")
    void text(Row row) {
        assertThat(Numbers.text((Double) row.get("input"))).isEqualTo(row.result());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "25, 25", "25.5, 25.5", "100, 100", "0.00001, 1.0e-05", "-0.0, 0"})
    @DisplayName("are written without a fraction when a percentage is whole")
    void percentageText(double percentage, String text) {
        assertThat(Numbers.percentageText(percentage)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1"})
    @DisplayName("are true as true and 1")
    void isTrue(String text) {
        assertThat(Numbers.isTrue(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TRUE", " true", "1.0", "yes", "0", "false"})
    @DisplayName("are not true as anything else")
    void isNotTrue(String text) {
        assertThat(Numbers.isTrue(text)).isFalse();
    }

    @Test
    @DisplayName("are narrowed to a Long exactly where they fit")
    void narrow() {
        BigInteger largest = BigInteger.valueOf(Long.MAX_VALUE);

        assertThat(Numbers.narrow(largest)).isEqualTo(Long.MAX_VALUE);
        assertThat(Numbers.narrow(largest.add(BigInteger.ONE))).isEqualTo(largest.add(BigInteger.ONE));
        assertThat(Numbers.narrow(BigInteger.valueOf(Long.MIN_VALUE))).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    @DisplayName("may be as long as somebody cares to write them")
    void longText() {
        assertThat(Numbers.parse("1" + "_1".repeat(1_000_000))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Numbers.parse("-" + "9".repeat(1_000_000))).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Numbers.parse("0." + "3".repeat(1_000_000))).isEqualTo(1 / 3.0);
        assertThat(Numbers.parse("9".repeat(1_000))).isEqualTo(new BigInteger("9".repeat(1_000)));
    }
}
