// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Export;
import dev.flipper.Flipper;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An expression that somebody else stored")
class ForeignExpressionTest {

    private static final String DEEP = "{\"Any\":[".repeat(10_000) + "true" + "]}".repeat(10_000);

    @Test
    @Requirement({"expression-4", "expression-27"})
    @DisplayName("with an unknown function is closed and reported, and the 999 other features answer")
    void isolation() {
        var events = new Events();
        Adapter adapter = Adapters.memory();
        for (int i = 0; i < 1_000; i++) {
            adapter.add("f" + i);
            adapter.enable("f" + i, value(i));
        }
        Flipper flipper = Flipper.builder(adapter).instrumenter(events).build();

        assertThat(IntStream.range(0, 1_000).filter(i -> flipper.isEnabled("f" + i)))
                .hasSize(500)
                .allMatch(i -> i % 2 == 0);
        assertThat(events.setAside()).singleElement().satisfies(event -> {
            assertThat(event.feature()).contains("f501");
            assertThat(event.reason()).contains("Sqrt");
        });
    }

    /** Every second feature is open, three kinds of gates take turns, and one expression is of a later age. */
    private static GateValue value(int i) {
        if (i == 501) {
            return new GateValue("expression", "{\"Any\":[true,{\"Sqrt\":[4]}]}");
        }
        String share = i % 2 == 0 ? "100" : "0";
        return i % 3 == 0
                ? new GateValue("percentage_of_time", share)
                : new GateValue("expression", "{\"Equal\":[{\"Number\":[\"" + share + "\"]},100]}");
    }

    @Test
    @Requirement({"expression-3", "expression-4"})
    @DisplayName("A19 of a depth of 10,000 is kept, closed and reported, without a stack overflow")
    void stored() {
        var events = new Events();
        var expression = new StoredExpression(DEEP);
        Adapter adapter = expression.adapter();
        adapter.add("stats");
        adapter.enable("stats", GateValue.on());
        Flipper flipper = Flipper.builder(adapter).instrumenter(events).build();

        assertThat(flipper.isEnabled(StoredExpression.FEATURE)).isFalse();
        assertThat(flipper.explain(StoredExpression.FEATURE, List.of()).gate()).isEmpty();
        assertThat(flipper.isEnabled("stats")).isTrue();
        assertThat(events.setAside())
                .extracting(event -> event.feature())
                .containsExactly(Optional.of(StoredExpression.FEATURE));
        assertThat(adapter.get(StoredExpression.FEATURE).asSet())
                .containsExactly(new GateValue(Gate.EXPRESSION.key(), DEEP));
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 500})
    @Requirement({"expression-3", "expression-4"})
    @DisplayName("A19 that is deeper than anybody reads is kept by an import, and closed")
    void imported(int depth) {
        Adapter adapter = Adapters.memory();
        String json = "{\"Any\":".repeat(depth) + "true" + "}".repeat(depth);

        adapter.replaceAll(Export.parse("{\"features\":{\"search\":{\"expression\":" + json + "}}}")
                .features());

        assertThat(Flipper.create(adapter).isEnabled("search")).isFalse();
        assertThat(adapter.get("search").texts("expression")).containsExactly(json);
    }

    @Test
    @Requirement("export-13")
    @DisplayName("A19 of a depth of 10,000 has an import refused whole, without a stack overflow")
    void importedTooDeep() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Export.parse("{\"features\":{\"search\":{\"expression\":" + DEEP + "}}}"))
                .withMessageContaining("nested deeper than 512");
    }
}
