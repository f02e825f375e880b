// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Expression;
import dev.flipper.Expression.Unknown;
import dev.flipper.tck.Requirement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Membership in an expression")
class MembershipTest {

    private static final Actor ANNA = Actor.of(
            "User;7",
            Map.of(
                    "country", "de",
                    "level", 3,
                    "roles", List.of("editor", "author"),
                    "badges", Set.of(7),
                    "gaps", Arrays.asList("x", null),
                    "address", Map.of("country", "de")));

    private static boolean holds(String expression) {
        return new StoredExpression(expression).isOpenFor(ANNA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Property\":\"country\"},[\"at\",\"de\"] | true",
                "{\"Property\":\"country\"},[\"at\",\"ch\"] | false",
                "{\"Property\":\"country\"},[] | false",
                "{\"Property\":\"level\"},[1,3.0] | true",
                "\"3\",[1,3] | false",
                "true,[1,true] | true",
                "{\"Property\":\"missing\"},[\"de\"] | false",
                "{\"Property\":\"missing\"},{\"Property\":\"gaps\"} | true",
                "\"editor\",{\"Property\":\"roles\"} | true",
                "7,{\"Property\":\"badges\"} | true"
            })
    @Requirement("expression-42")
    @DisplayName("asks whether a value is one of a list, or is not")
    void in(String arguments, boolean member) {
        assertThat(holds("{\"In\":[" + arguments + "]}")).isEqualTo(member);
        assertThat(holds("{\"NotIn\":[" + arguments + "]}")).isEqualTo(!member);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Property\":\"missing\"}",
                "{\"Property\":\"country\"}",
                "{\"Property\":\"address\"}",
                "\"de\"",
                "null"
            })
    @Requirement("expression-42")
    @DisplayName("is not told, either way, of what is no list")
    void noList(String list) {
        assertThat(holds("{\"In\":[\"de\"," + list + "]}")).isFalse();
        assertThat(holds("{\"NotIn\":[\"de\"," + list + "]}")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Property\":\"roles\"},\"author\" | true",
                "{\"Property\":\"roles\"},\"auth\" | false",
                "[1,2],{\"Subtract\":[{\"Property\":\"level\"},1]} | true",
                "[\"1\"],1 | false",
                "\"newsletter\",\"letter\" | true",
                "\"newsletter\",\"Letter\" | false",
                "\"newsletter\",\"\" | true",
                "{\"Property\":\"country\"},\"d\" | true",
                "\"level 3\",3 | false",
                "\"\",null | false",
                "{\"Property\":\"missing\"},\"d\" | false",
                "{\"Property\":\"address\"},\"country\" | false",
                "12,1 | false"
            })
    @Requirement("expression-43")
    @DisplayName("asks whether a list has a member or a text a part, or has not")
    void include(String arguments, boolean included) {
        assertThat(holds("{\"Include\":[" + arguments + "]}")).isEqualTo(included);
        assertThat(holds("{\"Exclude\":[" + arguments + "]}")).isEqualTo(!included);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"In\":[[\"de\"],\"de\"]}",
                "{\"Include\":[\"de\",[\"de\"]]}",
                "{\"Equal\":[[1],[1]]}",
                "{\"In\":[\"de\",[{\"Now\":[]}]]}"
            })
    @Requirement({"expression-3", "expression-44"})
    @DisplayName("has a list in its own place, of nothing but constants")
    void lists(String json) {
        assertThat(Expression.parse(json)).isEqualTo(new Unknown(json));
    }

    @Test
    @Requirement("expression-44")
    @DisplayName("keeps its list when it is read and written")
    void canonical() {
        String json = "{\"Any\":[{\"NotIn\":[{\"Property\":[\"country\"]},[\"at\",1,2.5,false]]},"
                + "{\"Exclude\":[[\"at\"],\"de\"]}]}";
        Expression written = Expression.any(
                Expression.call(
                        Expression.Function.NOT_IN, Expression.property("country"), List.of("at", 1, 2.5, false)),
                Expression.call(Expression.Function.EXCLUDE, List.of("at"), "de"));

        assertThat(written.toJson()).isEqualTo(json);
        assertThat(Expression.parse(json)).isEqualTo(written);
    }
}
