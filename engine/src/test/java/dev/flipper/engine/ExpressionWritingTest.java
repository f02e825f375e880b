// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Expression;
import dev.flipper.Expression.Function;
import dev.flipper.Expression.Vocabulary;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.tck.Requirement;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Enabling an expression")
class ExpressionWritingTest {

    private final Feature search = Flipper.builder(Adapters.memory())
            .vocabulary(Vocabulary.ALL)
            .build()
            .feature("search");

    private static Expression nested(int depth) {
        Expression expression = Expression.any(Expression.property("plan"));
        for (int i = 2; i < depth; i++) {
            expression = Expression.any(expression);
        }
        return expression;
    }

    private static Expression wide(int constants) {
        return Expression.call(
                Function.ANY, Collections.nCopies(constants, true).toArray());
    }

    private void assertRefused(Expression expression, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.enableExpression(expression))
                .withMessageContaining(reason);
        assertThat(search.exists()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Nope\":[1]}",
                "{\"Any\":[{\"Nope\":[1]}]}",
                "{\"Any\":[true],\"All\":[true]}",
                "no json",
                "{\"Equal\":[1]}",
                "{\"Now\":[1]}",
                "{\"Number\":null}",
                "{\"Any\":[]}",
                "{\"Equal\":[{\"All\":[]},true]}",
                "{\"Any\":[null]}",
                "{\"Equal\":[{\"Property\":[\"plan\"]},null]}",
                "{\"Any\":[[1]]}"
            })
    @Requirement("expression-29")
    @DisplayName("refuses what nobody can evaluate")
    void refused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> GateValue.of(Gate.EXPRESSION, json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "\"text\"", "null", "\"\"", "[]", "{}", ""})
    @Requirement("expression-30")
    @DisplayName("refuses a lone constant, and nothing at all")
    void loneConstant(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> GateValue.of(Gate.EXPRESSION, json));
    }

    @Test
    @Requirement("expression-31")
    @DisplayName("takes calls nested 40 deep, and no deeper")
    void depth() {
        assertRefused(nested(41), "nested deeper than 40");
        assertRefused(nested(10_000), "nested deeper than 40");

        search.enableExpression(nested(40));
        assertThat(search.values().expression()).contains(nested(40));
    }

    @Test
    @Requirement("expression-32")
    @DisplayName("takes 10,000 calls and constants, and no more")
    void nodes() {
        assertRefused(wide(10_000), "more than 10000 nodes");
        assertRefused(Expression.any(wide(5_000), wide(4_998)), "more than 10000 nodes");

        search.enableExpression(wide(9_999));
        assertThat(search.values().expression()).contains(wide(9_999));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21",
                "2026-11-21T08:00:00",
                "08:00:00Z",
                "2026-11-21 08:00 UTC",
                "soon",
                "",
                "+12024-01-01T00:00:00Z",
                "2024-01-01T00:00:00+01:00:30"
            })
    @Requirement("expression-33")
    @DisplayName("refuses a time without date, time and zone")
    void incompleteTime(String text) {
        assertRefused(Expression.now().gt(Expression.time(text)), "Time must have a date, a time and a zone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T08:00:00Z", "2026-11-21T08:00:00.5+02:00", "2026-11-21T08:00Z"})
    @Requirement("expression-33")
    @DisplayName("takes a complete time")
    void completeTime(String text) {
        search.enableExpression(Expression.now().gt(Expression.time(text)));

        assertThat(search.values().texts("expression")).first().asString().contains(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Property\":[5]} | Property must have text as its argument, but was 5",
                "{\"Property\":false} | Property must have text as its argument, but was false",
                "{\"FeatureEnabled\":[1]} | FeatureEnabled must have text as its argument, but was 1",
                "{\"Number\":[true]} | Number must have text or a number as its argument, but was true",
                "{\"Percentage\":false} | Percentage must have text or a number as its argument, but was false",
                "{\"Time\":false} | Time must have text or a number as its argument, but was false",
                "{\"Random\":\"9\"} | Random must have a number as its argument, but was \"9\"",
                "{\"PercentageOfActors\":[\"a\",\"50\"]} | PercentageOfActors must have a number as its second argument,"
                        + " but was \"50\"",
                "{\"Add\":[1,true]} | Add must have text or a number as its second argument, but was true",
                "{\"Subtract\":[\"a\",1]} | Subtract must have a number as its first argument, but was \"a\"",
                "{\"Multiply\":[2,\"a\"]} | Multiply must have a number as its second argument, but was \"a\"",
                "{\"Multiply\":[true,2]} | Multiply must have text or a number as its first argument, but was true",
                "{\"Divide\":[1,\"a\"]} | Divide must have a number as its second argument, but was \"a\"",
                "{\"Min\":[1,true]} | Min must have text or a number as an argument, but was true",
                "{\"Max\":false} | Max must have text or a number as an argument, but was false",
                "{\"Duration\":[\"3\",\"days\"]} | Duration must have a number as its first argument, but was \"3\"",
                "{\"Duration\":[3,4]} | Duration must have text as its second argument, but was 4",
                "{\"In\":[\"a\",\"abc\"]} | In must have a list of text, numbers and booleans as its second argument,"
                        + " but was \"abc\"",
                "{\"NotIn\":[\"a\",[1,null]]} | NotIn must have a list of text, numbers and booleans as its second"
                        + " argument, but was [1,null]",
                "{\"In\":[\"a\",[[1]]]} | In must have a list of text, numbers and booleans as its second argument,"
                        + " but was [[1]]",
                "{\"Include\":[5,1]} | Include must have text or a list of text, numbers and booleans as its first"
                        + " argument, but was 5",
                "{\"Exclude\":[\"abc\",null]} | Exclude must have text, a number or a boolean as its second argument,"
                        + " but was null",
                "{\"Equal\":[1,null]} | Equal must have text, a number or a boolean as its second argument, but was null",
                "{\"All\":[true,null]} | All must have text, a number or a boolean as an argument, but was null"
            })
    @Requirement({"expression-29", "expression-47", "expression-51"})
    @DisplayName("refuses a constant that the function never takes, and says so")
    void constants(String json, String message) {
        assertRefused(Expression.parse(json), message);
        assertRefused(Expression.any(Expression.parse(json)), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"PercentageOfActors\":[5,25]}",
                "{\"PercentageOfActors\":[true,-5]}",
                "{\"PercentageOfActors\":[\"Company;1\",{\"Property\":\"share\"}]}",
                "{\"Percentage\":\"50%\"}",
                "{\"Percentage\":-3}",
                "{\"Number\":{\"Property\":\"age\"}}",
                "{\"Boolean\":\"true\"}",
                "{\"String\":false}",
                "{\"Time\":1780000000}",
                "{\"Random\":null}",
                "{\"Now\":null}",
                "{\"GreaterThan\":[true,\"a\"]}",
                "{\"Max\":[]}",
                "{\"Min\":5}",
                "{\"Duration\":[1.5,\"hour\"]}",
                "{\"In\":[{\"Property\":\"plan\"},[\"a\",1,true]]}",
                "{\"NotIn\":[{\"Property\":\"plan\"},{\"Property\":\"plans\"}]}",
                "{\"Include\":[[1,2],{\"Property\":\"level\"}]}",
                "{\"Exclude\":[{\"Property\":\"mail\"},\"@\"]}",
                "{\"Add\":[{\"Now\":[]},{\"Duration\":[1,\"week\"]}]}"
            })
    @Requirement("expression-47")
    @DisplayName("takes the constants that a function takes, and calls in their place")
    void takenConstants(String json) {
        search.enable(new GateValue("expression", json));

        assertThat(search.values().expression()).contains(Expression.parse(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "Days", "", "dayss"})
    @Requirement({"expression-48", "expression-51"})
    @DisplayName("refuses a unit that Duration does not know")
    void unit(String unit) {
        assertRefused(
                Expression.call(Expression.Function.DURATION, 4, unit),
                "Duration must have one of the units seconds, minutes, hours, days, weeks, months, years, but was \""
                        + unit);
    }

    @Test
    @Requirement("expression-32")
    @DisplayName("counts the members of a list")
    void members() {
        List<String> countries = Collections.nCopies(9_998, "de");

        assertRefused(
                Expression.call(Expression.Function.IN, Expression.property("country"), countries),
                "more than 10000 nodes");
        search.enableExpression(Expression.call(Expression.Function.IN, Expression.now(), countries.subList(0, 9_997)));
        assertThat(search.exists()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Any\":[{\"Sqrt\":[4]}]} | unknown function Sqrt",
                "{\"Any\":[true],\"All\":[true]} | an object must have one key, the function, but has 2",
                "{\"Any\":[[1]]} | a list is no expression",
                "{} | an object must have one key, the function, but has 0",
                "[] | a list is no expression",
                "{\"Equal\":[1]} | Equal does not take 1 arguments",
                "{\"Divide\":[1,2,3]} | Divide does not take 3 arguments",
                "{\"Min\":[{\"Any\":null}]} | Any must have an argument",
                "true | expression must be a function with its arguments, but was the constant true"
            })
    @Requirement({"expression-29", "expression-30", "expression-51"})
    @DisplayName("says what it refuses, and stores nothing")
    void reasons(String json, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.enable(new GateValue("expression", json)))
                .withMessageContaining(reason);
        assertThat(search.exists()).isFalse();
    }

    @Test
    @Requirement({"expression-31", "expression-51"})
    @DisplayName("A19 refuses a depth of 10,000, built or as text, and changes nothing")
    void depthOfTenThousand() {
        search.enableExpression(Expression.property("plan").eq("pro"));
        GateValues before = search.values();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.enableExpression(nested(10_000)))
                .withMessage("expression must not be nested deeper than 40");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.enable(
                        new GateValue("expression", "{\"Any\":[".repeat(10_000) + "true" + "]}".repeat(10_000))))
                .withMessage("expression is not understood: JSON nested deeper than 512");

        assertThat(search.values()).isEqualTo(before);
    }
}
