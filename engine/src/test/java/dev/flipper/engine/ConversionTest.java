// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.tck.Requirement;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A conversion")
class ConversionTest {

    private static boolean yields(String function, String argument, String result) {
        return StoredExpression.isOpen("{\"Equal\":[{\"" + function + "\":[" + argument + "]}," + result + "]}");
    }

    private static boolean yields(String function, @Nullable Object property, Object result) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("property", property);
        properties.put("result", result);
        return new StoredExpression(
                        "{\"Equal\":[{\"" + function + "\":{\"Property\":\"property\"}},{\"Property\":\"result\"}]}")
                .isOpenFor(Actor.of("User;1", properties));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "\"true\"", "\"1\""})
    @Requirement("expression-15")
    @DisplayName("to a boolean is true for four values")
    void isTrue(String argument) {
        assertThat(yields("Boolean", argument, "true")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "0", "2", "1.0", "\"yes\"", "\"TRUE\"", "\"\"", "null", "18446744073709551617"})
    @Requirement("expression-15")
    @DisplayName("to a boolean is false for everything else")
    void isFalse(String argument) {
        assertThat(yields("Boolean", argument, "false")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "21 | 21",
                "21.5 | 21.5",
                "\"21\" | 21",
                "\"12abc\" | 12",
                "\"1e3\" | 1",
                "\"1.5e3\" | 1500.0",
                "\"abc\" | 0",
                "null | 0",
                "{\"Time\":[1.5]} | 1.5"
            })
    @Requirement("expression-16")
    @DisplayName("to a number reads what a text begins with")
    void number(String argument, String result) {
        assertThat(yields("Number", argument, result)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"pro\" | \"pro\"",
                "1 | \"1\"",
                "1.0 | \"1.0\"",
                "1e15 | \"1.0e+15\"",
                "0.00001 | \"1.0e-05\"",
                "true | \"true\"",
                "null | \"\"",
                "{\"Time\":[0]} | \"1970-01-01 00:00:00 UTC\""
            })
    @Requirement("expression-17")
    @DisplayName("to text is what Ruby prints")
    void text(String argument, String result) {
        assertThat(yields("String", argument, result)).isTrue();
    }

    static Stream<Arguments> collections() {
        return Stream.of(
                Arguments.of(Arrays.asList(1.0, null, true, "a\"b"), "[1.0, nil, true, \"a\\\"b\"]"),
                Arguments.of(Map.of("a", 1), "{\"a\"=>1}"),
                Arguments.of(List.of(), "[]"),
                Arguments.of(List.of("#{x}\n\u0001"), "[\"\\#{x}\\n\\u0001\"]"));
    }

    @ParameterizedTest
    @MethodSource("collections")
    @Requirement("expression-17")
    @DisplayName("to text inspects lists and maps")
    void collectionText(Object property, String result) {
        assertThat(yields("String", property, result)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25 | 25",
                "-5 | 0",
                "250 | 100",
                "\"33.3\" | 33.3",
                "\"1e1\" | 10",
                "\"1e3\" | 100",
                "\"abc\" | 0",
                "null | 0"
            })
    @Requirement("expression-18")
    @DisplayName("to a percentage stays between 0 and 100")
    void percentage(String argument, String result) {
        assertThat(yields("Percentage", argument, result)).isTrue();
    }

    @Test
    @Requirement("expression-16")
    @DisplayName("to a number takes a time for its seconds")
    void seconds() {
        assertThat(yields("Number", Instant.ofEpochMilli(1_500), 1.5)).isTrue();
    }
}
