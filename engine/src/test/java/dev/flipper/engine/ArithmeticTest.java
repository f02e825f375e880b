// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.tck.Requirement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The operations of expressions")
class ArithmeticTest {

    private static final Actor ANNA = Actor.of(
            "User;7",
            Map.of(
                    "points",
                    40,
                    "price",
                    2.5,
                    "name",
                    "ann",
                    "joined",
                    Instant.parse("2026-03-01T12:00:00Z"),
                    "long",
                    "x".repeat(65_536),
                    "nan",
                    Double.NaN,
                    "decimal",
                    new BigDecimal("1E+1000000000"),
                    "digits",
                    BigInteger.TEN.pow(1_200)));

    /** Compares as text, in which 3 and 3.0 differ. */
    private static void assertValue(String expression, String text) {
        assertThat(new StoredExpression("{\"Equal\":[{\"String\":[" + expression + "]},\"" + text + "\"]}")
                        .isOpenFor(ANNA))
                .as(expression)
                .isTrue();
    }

    private static void assertFailure(String expression) {
        assertThat(new StoredExpression("{\"Any\":[" + expression + ",true]}").isOpenFor(ANNA))
                .as(expression)
                .isFalse();
    }

    private static String nested(String function, String innermost, String other, int depth) {
        return ("{\"" + function + "\":[").repeat(depth) + innermost + ("," + other + "]}").repeat(depth);
    }

    private static String squared(String number, int times) {
        String square = number;
        for (int i = 0; i < times; i++) {
            square = "{\"Multiply\":[" + square + "," + square + "]}";
        }
        return square;
    }

    @Nested
    @DisplayName("take whole numbers and others")
    class OfNumbers {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"Add\":[19,23]} | 42",
                    "{\"Add\":[19,0.5]} | 19.5",
                    "{\"Add\":[1.0,2]} | 3.0",
                    "{\"Add\":[{\"Property\":\"points\"},2]} | 42",
                    "{\"Add\":[{\"Add\":[1,2]},{\"Property\":[\"price\"]}]} | 5.5",
                    "{\"Add\":[9223372036854775807,1]} | 9223372036854775808"
                })
        @Requirement({"expression-35", "expression-39"})
        @DisplayName("to add them")
        void add(String expression, String value) {
            assertValue(expression, value);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"Subtract\":[19,23]} | -4",
                    "{\"Subtract\":[1,0.75]} | 0.25",
                    "{\"Subtract\":[{\"Property\":\"points\"},{\"Number\":\"15\"}]} | 25",
                    "{\"Subtract\":[-9223372036854775808,1]} | -9223372036854775809",
                    "{\"Subtract\":[9223372036854775808,1]} | 9223372036854775807"
                })
        @Requirement({"expression-36", "expression-39"})
        @DisplayName("to subtract them")
        void subtract(String expression, String value) {
            assertValue(expression, value);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"Multiply\":[6,7]} | 42",
                    "{\"Multiply\":[6,-0.5]} | -3.0",
                    "{\"Multiply\":[{\"Property\":\"points\"},{\"Property\":\"price\"}]} | 100.0",
                    "{\"Multiply\":[9223372036854775807,2]} | 18446744073709551614"
                })
        @Requirement({"expression-37", "expression-39"})
        @DisplayName("to multiply them")
        void multiply(String expression, String value) {
            assertValue(expression, value);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"Divide\":[12,4]} | 3",
                    "{\"Divide\":[7,2]} | 3",
                    "{\"Divide\":[-7,2]} | -4",
                    "{\"Divide\":[7,-2]} | -4",
                    "{\"Divide\":[-7,-2]} | 3",
                    "{\"Divide\":[-8,2]} | -4",
                    "{\"Divide\":[0,5]} | 0",
                    "{\"Divide\":[4.5,1.5]} | 3.0",
                    "{\"Divide\":[7,2.0]} | 3.5",
                    "{\"Divide\":[{\"Property\":\"points\"},3]} | 13",
                    "{\"Divide\":[-9223372036854775808,-1]} | 9223372036854775808"
                })
        @Requirement({"expression-38", "expression-39"})
        @DisplayName("to divide them, and round the quotient of whole numbers down")
        void divide(String expression, String value) {
            assertValue(expression, value);
        }

        @Test
        @Requirement("expression-39")
        @DisplayName("and keep up to 1,000 digits of a whole number")
        void digits() {
            String nines = "9".repeat(999);
            assertValue("{\"Add\":[{\"Multiply\":[" + nines + ",10]},9]}", nines + "9");
            assertFailure("{\"Add\":[{\"Multiply\":[" + nines + ",10]},10]}");
            assertFailure("{\"Subtract\":[{\"Multiply\":[-" + nines + ",10]},10]}");
        }

        @Test
        @Requirement("expression-45")
        @DisplayName("and stop a number that grows with each call around it")
        void growing() {
            assertFailure(squared("123456789", 10));
            assertFailure("{\"Add\":[{\"Property\":\"digits\"},1]}");
        }
    }

    @Nested
    @DisplayName("take text")
    class OfText {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"Add\":[\"left\",\"right\"]} | leftright",
                    "{\"Add\":[{\"Property\":\"name\"},{\"String\":7}]} | ann7",
                    "{\"Add\":[\"\",\"\"]} | ''"
                })
        @Requirement("expression-35")
        @DisplayName("to join it")
        void add(String expression, String text) {
            assertValue(expression, text);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"Multiply\":[\"ab\",3]} | ababab",
                    "{\"Multiply\":[{\"Property\":\"name\"},2.0]} | annann",
                    "{\"Multiply\":[\"ab\",0]} | ''",
                    "{\"Multiply\":[\"\",1000000000000]} | ''"
                })
        @Requirement("expression-37")
        @DisplayName("to repeat it")
        void repeat(String expression, String text) {
            assertValue(expression, text);
        }

        @Test
        @Requirement("expression-45")
        @DisplayName("of up to 64 KiB in UTF-8")
        void length() {
            assertValue("{\"Multiply\":[\"é\",32768]}", "é".repeat(32_768));
            assertFailure("{\"Multiply\":[\"é\",32769]}");
            assertFailure("{\"Multiply\":[\"ab\",9223372036854775807]}");
            assertFailure(nested("Multiply", "\"ab\"", "1000", 30));
            assertValue("{\"Add\":[{\"Property\":\"long\"},\"\"]}", "x".repeat(65_536));
            assertFailure("{\"Add\":[{\"Property\":\"long\"},\"x\"]}");
            assertFailure("{\"Add\":[{\"Multiply\":[\"é\",32768]},\"é\"]}");
        }
    }

    @Nested
    @DisplayName("take times")
    class OfTimes {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"Add\":[{\"Property\":\"joined\"},{\"Duration\":[2,\"days\"]}]} | 2026-03-03 12:00:00 UTC",
                    "{\"Add\":[{\"Property\":\"joined\"},-1.5]} | 2026-03-01 11:59:58 UTC",
                    "{\"Subtract\":[{\"Property\":\"joined\"},{\"Duration\":[1,\"hour\"]}]} | 2026-03-01 11:00:00 UTC",
                    "{\"Subtract\":[{\"Property\":\"joined\"},{\"Time\":\"2026-03-01T00:00:00.5Z\"}]} | 43199.5",
                    "{\"Subtract\":[{\"Time\":\"2026-03-01T00:00:00Z\"},{\"Property\":\"joined\"}]} | -43200.0"
                })
        @Requirement({"expression-35", "expression-36"})
        @DisplayName("to go forth and back, and to measure what lies between")
        void times(String expression, String value) {
            assertValue(expression, value);
        }
    }

    static Stream<String> failures() {
        return Stream.of(
                "{\"Divide\":[5,0]}",
                "{\"Divide\":[5,0.0]}",
                "{\"Divide\":[0.0,0]}",
                "{\"Multiply\":[1e300,1e300]}",
                "{\"Add\":[{\"Property\":\"nan\"},1]}",
                "{\"Add\":[\"a\",1]}",
                "{\"Add\":[1,\"a\"]}",
                "{\"Add\":[true,1]}",
                "{\"Add\":[{\"Property\":\"missing\"},1]}",
                "{\"Add\":[1,{\"Now\":[]}]}",
                "{\"Add\":[{\"Now\":[]},1e300]}",
                "{\"Add\":[{\"Now\":[]},1e17]}",
                "{\"Add\":[{\"Now\":[]},{\"Property\":\"decimal\"}]}",
                "{\"Add\":[{\"Now\":[]},{\"Property\":\"nan\"}]}",
                "{\"Time\":{\"Property\":\"decimal\"}}",
                "{\"Time\":{\"Property\":\"nan\"}}",
                "{\"Random\":{\"Property\":\"decimal\"}}",
                "{\"Add\":[{\"Now\":[]},{\"Now\":[]}]}",
                "{\"Subtract\":[1,{\"Now\":[]}]}",
                "{\"Subtract\":[\"ab\",\"b\"]}",
                "{\"Multiply\":[2,\"ab\"]}",
                "{\"Multiply\":[\"ab\",-1]}",
                "{\"Multiply\":[\"ab\",1.5]}",
                "{\"Multiply\":[\"ab\",{\"Property\":\"nan\"}]}",
                "{\"Divide\":[\"ab\",2]}",
                "{\"Add\":[1]}",
                "{\"Divide\":[1,2,3]}");
    }

    @ParameterizedTest
    @MethodSource("failures")
    @Requirement({"expression-26", "expression-45"})
    @DisplayName("fail where there is no result")
    void fail(String expression) {
        assertFailure(expression);
    }
}
