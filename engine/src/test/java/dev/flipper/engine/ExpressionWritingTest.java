// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Expression;
import dev.flipper.Expression.Function;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.tck.Requirement;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Enabling an expression")
class ExpressionWritingTest {

    private final Feature search = Flipper.create(Adapters.memory()).feature("search");

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
    @ValueSource(strings = {"2026-11-21", "2026-11-21T08:00:00", "08:00:00Z", "2026-11-21 08:00 UTC", "soon", ""})
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
}
