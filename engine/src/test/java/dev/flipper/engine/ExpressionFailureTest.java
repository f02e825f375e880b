// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.tck.Requirement;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An expression that fails")
class ExpressionFailureTest {

    static Stream<String> failures() {
        return Stream.of(
                "{\"Equal\":[1]}",
                "{\"Equal\":[1,2,3]}",
                "{\"Now\":[1]}",
                "{\"Random\":[1,2]}",
                "{\"Number\":[]}",
                "{\"Number\":[true]}",
                "{\"Percentage\":[false]}",
                "{\"Time\":[\"soon\"]}",
                "{\"Time\":[true]}",
                "{\"Time\":[1e300]}",
                "{\"PercentageOfActors\":[\"a\",\"50\"]}",
                "{\"PercentageOfActors\":[\"a\",null]}",
                "{\"Random\":[\"10\"]}",
                "{\"Random\":[true]}");
    }

    @ParameterizedTest
    @MethodSource("failures")
    @Requirement({"expression-25", "expression-26"})
    @DisplayName("is closed whole, whatever stands around the failure")
    void closedWhole(String failure) {
        assertThat(StoredExpression.isOpen(failure)).isFalse();
        assertThat(StoredExpression.isOpen("{\"Any\":[" + failure + ",true]}")).isFalse();
        assertThat(StoredExpression.isOpen("{\"NotEqual\":[" + failure + ",true]}"))
                .isFalse();
        assertThat(StoredExpression.isOpen("{\"NotEqual\":[{\"All\":[{\"Boolean\":[" + failure + "]}]},true]}"))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("failures")
    @Requirement("expression-27")
    @DisplayName("is reported once, with the feature and what went wrong")
    void reported(String failure) {
        var events = new Events();
        Flipper flipper =
                new StoredExpression(failure).builder().instrumenter(events).build();

        flipper.isEnabled(StoredExpression.FEATURE);
        flipper.isEnabled(StoredExpression.FEATURE);

        assertThat(events.setAside()).singleElement().satisfies(event -> {
            assertThat(event.feature()).contains(StoredExpression.FEATURE);
            assertThat(event.reason()).isNotBlank();
        });
    }

    @Test
    @Requirement({"expression-27", "check-12"})
    @DisplayName("is reported again when another expression fails in its place")
    void anotherFailure() {
        var events = new Events();
        Flipper flipper = new StoredExpression("{\"Nope\":[1]}")
                .builder()
                .instrumenter(events)
                .build();
        flipper.isEnabled(StoredExpression.FEATURE);

        flipper.adapter().enable(StoredExpression.FEATURE, new dev.flipper.GateValue("expression", "{\"Nope\":[2]}"));
        flipper.isEnabled(StoredExpression.FEATURE);

        assertThat(events.setAside())
                .extracting(event -> event.reason())
                .satisfiesExactly(
                        first -> assertThat(first).contains("{\"Nope\":[1]}"),
                        second -> assertThat(second).contains("{\"Nope\":[2]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "\" \"", "\"false\""})
    @Requirement("expression-28")
    @DisplayName("is none when it is nothing but text")
    void loneText(String json) {
        assertThat(StoredExpression.isOpen(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "1", "0.5"})
    @Requirement("expression-28")
    @DisplayName("is nothing but a boolean or a number")
    void loneConstant(String json) {
        assertThat(StoredExpression.isOpen(json)).isFalse();
    }
}
