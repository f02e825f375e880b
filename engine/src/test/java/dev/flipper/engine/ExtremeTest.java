// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.tck.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The least and the greatest value of an expression")
class ExtremeTest {

    private static final Actor ANNA = Actor.of("User;7", Map.of("points", 40, "tags", List.of(1), "nan", Double.NaN));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[8,3,5] | 3 | 8",
                "[8,3.5] | 3.5 | 8",
                "[1,1.0] | 1 | 1",
                "[9007199254740993,9007199254740992.0] | 9.007199254740992e+15 | 9007199254740993",
                "[\"pear\",\"apple\",\"fig\"] | apple | pear",
                "[{\"Property\":\"points\"},{\"Number\":\"41\"}] | 40 | 41",
                "[{\"Time\":\"2026-01-02T00:00:00Z\"},{\"Time\":\"2026-01-01T00:00:00Z\"}]"
                        + " | 2026-01-01 00:00:00 UTC | 2026-01-02 00:00:00 UTC",
                "17 | 17 | 17",
                "\"fig\" | fig | fig",
                "{\"Property\":\"points\"} | 40 | 40"
            })
    @Requirement("expression-40")
    @DisplayName("are found among numbers, text or times, in brackets or bare")
    void extremes(String arguments, String least, String greatest) {
        assertThat(isText("Min", arguments, least)).isTrue();
        assertThat(isText("Max", arguments, greatest)).isTrue();
    }

    private static boolean isText(String function, String arguments, String text) {
        return new StoredExpression(
                        "{\"Equal\":[{\"String\":{\"" + function + "\":" + arguments + "}},\"" + text + "\"]}")
                .isOpenFor(ANNA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Min\":[]}", "{\"Max\":[]}", "{\"Min\":null}", "{\"Max\":null}"})
    @Requirement("expression-40")
    @DisplayName("are null where there are no values")
    void none(String expression) {
        assertThat(StoredExpression.isOpen("{\"Equal\":[" + expression + ",null]}"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1,\"a\"]",
                "[\"a\",1]",
                "[1,{\"Now\":[]}]",
                "[{\"Now\":[]},\"a\"]",
                "[true]",
                "true",
                "[null]",
                "[1,null]",
                "[{\"Property\":\"missing\"},1]",
                "{\"Property\":\"tags\"}",
                "{\"Property\":\"nan\"}"
            })
    @Requirement("expression-46")
    @DisplayName("cannot be told of values without an order")
    void failures(String arguments) {
        for (String function : List.of("Min", "Max")) {
            var expression = new StoredExpression("{\"Any\":[{\"" + function + "\":" + arguments + "},true]}");
            assertThat(expression.isOpenFor(ANNA)).as(expression.json()).isFalse();
        }
    }
}
