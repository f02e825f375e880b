// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Export;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.tck.Requirement;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading an export")
class ExportReadingTest {

    private static GateValues read(String gates) {
        var features = Export.parse("{\"features\":{\"search\":" + gates + "}}").features();
        return Objects.requireNonNull(features.get("search"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"boolean\":true} | boolean | true",
                "{\"boolean\":1} | boolean | 1",
                "{\"boolean\":false} | boolean | false",
                "{\"percentage_of_actors\":25} | percentage_of_actors | 25",
                "{\"percentage_of_time\":25.0} | percentage_of_time | 25.0",
                "{\"percentage_of_time\":\"25%\"} | percentage_of_time | 25%",
                "{\"actors\":[7]} | actors | 7",
                "{\"groups\":[true]} | groups | true"
            })
    @Requirement("export-6")
    @DisplayName("takes booleans and numbers for their text, and absent gates for nothing")
    void otherForms(String gates, String gate, String text) {
        assertThat(read(gates).asSet()).containsExactly(new GateValue(gate, text));
        assertThat(read(gates).isKnown()).isTrue();
    }

    @Test
    @Requirement("export-6")
    @DisplayName("takes a feature without gates for a known one without values")
    void noGates() {
        assertThat(read("{}").asSet()).isEmpty();
        assertThat(read("{\"boolean\":null,\"actors\":null,\"salt\":null}").asSet())
                .isEmpty();
        assertThat(read("{}").isKnown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"features\":null}",
                "{\"features\":[]}",
                "{\"features\":{}}",
                " {\"version\":1,\"features\":{}}\n"
            })
    @Requirement("export-7")
    @DisplayName("takes features of null or an empty list for none")
    void noFeatures(String json) {
        assertThat(Export.parse(json).features()).isEmpty();
    }

    @Test
    @Requirement("export-8")
    @DisplayName("E04 takes the last of several members of one name")
    void lastMember() {
        assertThat(read("{\"boolean\":true,\"boolean\":false}").on()).isFalse();
        assertThat(Export.parse("{\"features\":{\"a\":{\"boolean\":true},\"a\":{}}}")
                        .features()
                        .get("a"))
                .isEqualTo(GateValues.NONE);
        assertThat(Export.parse("{\"features\":{\"a\":{}},\"features\":{\"b\":{}}}")
                        .features())
                .containsOnlyKeys("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Nope\":[1]}",
                "{\"All\":[]}",
                "{\"Any\":[true],\"All\":[true]}",
                "{\"Time\":[\"soon\"]}",
                "{\"Equal\":[1]}",
                "{}"
            })
    @Requirement("export-9")
    @DisplayName("keeps an expression of any object")
    void anyExpression(String expression) {
        assertThat(read("{\"expression\":" + expression + "}").texts("expression"))
                .containsExactly(expression);
    }
}
