// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.spi.Adapter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class ExpressionGateChapter {

    @Test
    @Requirement("adapter-8")
    @DisplayName("enabling an expression replaces the one before, and nothing else")
    void enablingExpression(Adapter adapter) {
        adapter.enable("search", Facts.actor("a"));
        adapter.enable("search", Facts.expression(Facts.AGE));
        adapter.enable("search", Facts.expression(Facts.PLAN));
        assertThat(Stored.in(adapter, "search"))
                .isEqualTo(Stored.unknown(Facts.actor("a"), Facts.expression(Facts.PLAN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", Facts.AGE, Facts.PLAN})
    @Requirement("adapter-10")
    @DisplayName("disabling an expression removes it whatever the value says, and nothing else")
    void disablingExpression(String value, Adapter adapter) {
        adapter.enable("search", Facts.actor("a"));
        adapter.enable("search", Facts.expression(Facts.AGE));
        adapter.disable("search", Facts.expression(value));
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.unknown(Facts.actor("a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"All\":[]}",
                "{\"Property\":\"age\"}",
                "{\"NotYetInvented\":[{\"Deeply\":[1,2.5,-3,true,null,\"\u00e9 \ud83d\udd0e \\n \\\"\"]}]}",
                "{\"Any\":[{\"All\":[true,false]},{\"Equal\":[9007199254740993,0.1]}]}"
            })
    @Requirement("adapter-11")
    @DisplayName("an expression comes back as the same JSON, understood or not")
    void sameJson(String json, Adapter adapter) {
        adapter.enable("search", Facts.expression(json));
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.unknown(Facts.expression(json)));
    }
}
