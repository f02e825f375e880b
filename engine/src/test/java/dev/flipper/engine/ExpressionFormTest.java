// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.flipper.Actor;
import dev.flipper.Expression;
import dev.flipper.Expression.Constant;
import dev.flipper.Expression.Function;
import dev.flipper.Expression.Unknown;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.tck.Requirement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An expression")
class ExpressionFormTest {

    static Stream<String> notUnderstood() {
        return Stream.of(
                "{\"Nope\":[1]}",
                "{\"Any\":[true,{\"Nope\":[1]}]}",
                "{\"Any\":[true],\"All\":[true]}",
                "{\"Any\":[{}]}",
                "{\"Any\":[[true]]}",
                "[true]",
                "{\"any\":[true]}",
                "{\"Any\": [true",
                "no json",
                nested(65),
                nested(10_000));
    }

    private static String nested(int depth) {
        return "{\"Any\":[".repeat(depth) + "true" + "]}".repeat(depth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Any\":[true,1]} | {\"Any\":[true,1]}",
                "{\"Any\":true} | {\"Any\":[true]}",
                "{\"Any\":{\"All\":[1]}} | {\"Any\":[{\"All\":[1]}]}",
                "{\"Any\":null} | {\"Any\":[]}",
                "{\"Any\":[null]} | {\"Any\":[null]}",
                "{ \"Now\" : [ ] } | {\"Now\":[]}"
            })
    @Requirement("expression-1")
    @DisplayName("is a call with its arguments, in brackets or not")
    void call(String json, String canonical) {
        assertThat(Expression.parse(json).toJson()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"pro\" | pro", "true | true", "21 | 21", "21.5 | 21.5"})
    @Requirement("expression-2")
    @DisplayName("is a constant that stands for itself")
    void constant(String json, String value) {
        assertThat(Expression.parse(json))
                .isInstanceOf(Constant.class)
                .extracting("value")
                .hasToString(value);
        assertThat(StoredExpression.isOpen("{\"Equal\":[" + json + "," + json + "]}"))
                .isTrue();
        assertThat(StoredExpression.isOpen("{\"NotEqual\":[" + json + ",null]}"))
                .isTrue();
        assertThat(Expression.parse("null")).isEqualTo(new Constant(null));
    }

    @ParameterizedTest
    @MethodSource("notUnderstood")
    @Requirement("expression-3")
    @DisplayName("that is not understood is kept as it came")
    void kept(String json) {
        assertThat(Expression.parse(json)).isEqualTo(new Unknown(json));
        assertThat(new StoredExpression(json)
                        .adapter()
                        .get(StoredExpression.FEATURE)
                        .asSet())
                .containsExactly(new GateValue("expression", json));
        assertThat(Expression.parse(json).toJson()).isEqualTo(json);
    }

    @Test
    @Requirement("expression-3")
    @DisplayName("is understood down to a depth of 64")
    void deepest() {
        assertThat(StoredExpression.isOpen(nested(64))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("notUnderstood")
    @Requirement("expression-4")
    @DisplayName("that is not understood is closed, and leaves everything else as it is")
    void closed(String json) {
        Flipper flipper = new StoredExpression(json).builder().build();
        flipper.feature("stats").enable();
        Feature search = flipper.feature(StoredExpression.FEATURE);
        search.enableActor(Actor.of("User;1"));

        assertThat(search.isEnabled()).isFalse();
        assertThat(flipper.explain(search.key(), List.of(Actor.of("User;1"))).gate())
                .contains(Gate.ACTOR);
        assertThat(flipper.isEnabled("stats")).isTrue();
        assertThatCode(flipper::features).doesNotThrowAnyException();
        assertThat(search.state()).isEqualTo(Feature.State.CONDITIONAL);
    }

    @Test
    @Requirement("expression-5")
    @DisplayName("that is enabled is stored with its arguments in lists")
    void canonical() {
        Feature search = Flipper.create(Adapters.memory()).feature("search");

        search.enable(new GateValue("expression", "{\"Equal\": [{\"Property\": \"plan\"}, \"pro\"]}"));
        assertThat(search.values().texts("expression"))
                .containsExactly("{\"Equal\":[{\"Property\":[\"plan\"]},\"pro\"]}");

        search.enableExpression(Expression.any(Expression.property("age").gte(21), Expression.call(Function.NOW)));
        assertThat(search.values().texts("expression"))
                .containsExactly("{\"Any\":[{\"GreaterThanOrEqualTo\":[{\"Property\":[\"age\"]},21]},{\"Now\":[]}]}");
    }
}
