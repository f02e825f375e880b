// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.tck.Requirement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Two values of an expression")
class ComparisonTest {

    private static boolean holds(String function, @Nullable Object left, @Nullable Object right) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("left", left);
        properties.put("right", right);
        return new StoredExpression("{\"" + function + "\":[{\"Property\":[\"left\"]},{\"Property\":[\"right\"]}]}")
                .isOpenFor(Actor.of("User;1", properties));
    }

    private static void assertAscending(Object less, Object more) {
        assertThat(holds("LessThan", less, more)).isTrue();
        assertThat(holds("LessThanOrEqualTo", less, more)).isTrue();
        assertThat(holds("GreaterThan", less, more)).isFalse();
        assertThat(holds("GreaterThanOrEqualTo", less, more)).isFalse();
        assertThat(holds("GreaterThan", more, less)).isTrue();
        assertThat(holds("GreaterThanOrEqualTo", more, less)).isTrue();
    }

    private static void assertUnordered(@Nullable Object left, @Nullable Object right) {
        for (String order : List.of("LessThan", "LessThanOrEqualTo", "GreaterThan", "GreaterThanOrEqualTo")) {
            assertThat(holds(order, left, right)).as(order).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1.0 | true", "1 | \"1\" | false", "null | null | true", "null | false | false",
                "0 | false | false", "\"a\" | \"a\" | true", "\"a\" | \"A\" | false", "true | true | true",
                "9007199254740993 | 9007199254740992.0 | false", "123456789012345678901 | 123456789012345678901 | true"
            })
    @Requirement("expression-9")
    @DisplayName("are equal when they are the same without converting")
    void equality(String left, String right, boolean equal) {
        assertThat(StoredExpression.isOpen("{\"Equal\":[" + left + "," + right + "]}"))
                .isEqualTo(equal);
        assertThat(StoredExpression.isOpen("{\"NotEqual\":[" + left + "," + right + "]}"))
                .isEqualTo(!equal);
    }

    @Test
    @Requirement("expression-9")
    @DisplayName("are equal as lists and maps when their members are")
    void nested() {
        assertThat(holds("Equal", List.of(1, "a"), List.of(1.0, "a"))).isTrue();
        assertThat(holds("Equal", List.of(1, "a"), List.of("a", 1))).isFalse();
        assertThat(holds("Equal", Map.of("k", 1L), Map.of("k", 1.0))).isTrue();
        assertThat(holds("Equal", Map.of("k", 1), Map.of("k", 1, "l", 2))).isFalse();
        assertThat(holds("Equal", Double.NaN, Double.NaN)).isFalse();
    }

    @Test
    @Requirement("expression-10")
    @DisplayName("are ordered as numbers by their exact value")
    void numbers() {
        assertAscending(9007199254740992.0, 9007199254740993L);
        assertAscending(-1, 0.5);
        assertAscending(Long.MAX_VALUE, new java.math.BigInteger("9223372036854775808"));
        assertAscending(new BigDecimal("0.1"), 0.1);
        assertThat(holds("GreaterThanOrEqualTo", 21, 21.0)).isTrue();
        assertThat(holds("LessThan", -0.0, 0.0)).isFalse();
    }

    @Test
    @Requirement("expression-10")
    @DisplayName("are ordered as text by their UTF-8 bytes, as times by the clock, as maps by inclusion")
    void otherOrders() {
        assertAscending("B", "a");
        assertAscending("～", "𝔘");
        assertAscending("ab", "abc");
        assertAscending(OffsetDateTime.parse("2026-11-21T10:00:00+02:00"), Instant.parse("2026-11-21T08:00:01Z"));
        assertAscending(Map.of("k", 1), Map.of("k", 1, "l", 2));
        assertThat(holds("LessThanOrEqualTo", Map.of("k", 1), Map.of("k", 1))).isTrue();
        assertUnordered(Map.of("k", 1), Map.of("l", 2));
    }

    @Test
    @Requirement("expression-11")
    @DisplayName("have no order where they are booleans, null, lists or of different kinds")
    void noOrder() {
        assertUnordered(true, false);
        assertUnordered(true, true);
        assertUnordered(null, null);
        assertUnordered(null, 1);
        assertUnordered(List.of(1), List.of(2));
        assertUnordered(1, "2");
        assertUnordered("1", 2);
        assertUnordered(Instant.EPOCH, 5);
        assertUnordered(5, Map.of("k", 1));
        assertUnordered(Double.NaN, Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"5\""})
    @Requirement("expression-12")
    @DisplayName("are a failure where a map is ordered against a number or text")
    void mapAgainstScalar(String scalar) {
        var anna = Actor.of("User;1", Collections.singletonMap("map", Map.of("k", 1)));

        for (String order : List.of("LessThan", "GreaterThanOrEqualTo")) {
            String comparison = "{\"" + order + "\":[{\"Property\":[\"map\"]}," + scalar + "]}";
            assertThat(new StoredExpression("{\"NotEqual\":[" + comparison + ",true]}").isOpenFor(anna))
                    .isFalse();
        }
    }
}
