// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Expression;
import dev.flipper.Expression.Function;
import dev.flipper.Flipper;
import dev.flipper.tck.Requirement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A duration in an expression")
class DurationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,\"second\" | 3",
                "3,\"seconds\" | 3",
                "3,\"minute\" | 180",
                "3,\"minutes\" | 180",
                "3,\"hour\" | 10800",
                "3,\"hours\" | 10800",
                "3,\"day\" | 259200",
                "3,\"days\" | 259200",
                "3,\"week\" | 1814400",
                "3,\"weeks\" | 1814400",
                "3,\"month\" | 7889238",
                "3,\"months\" | 7889238",
                "3,\"year\" | 94670856",
                "3,\"years\" | 94670856",
                "-1,\"day\" | -86400",
                "0.5,\"hours\" | 1800.0",
                "{\"Number\":\"2\"},{\"String\":\"weeks\"} | 1209600"
            })
    @Requirement("expression-41")
    @DisplayName("is a number of seconds")
    void seconds(String arguments, String seconds) {
        assertThat(StoredExpression.isOpen(
                        "{\"Equal\":[{\"String\":{\"Duration\":[" + arguments + "]}},\"" + seconds + "\"]}"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3,\"fortnights\"",
                "3,\"Days\"",
                "3,\"dayss\"",
                "3,\"\"",
                "3,\"s\"",
                "3,7",
                "3,null",
                "\"3\",\"days\"",
                "true,\"days\"",
                "{\"Property\":\"missing\"},\"days\"",
                "1e308,\"years\"",
                "3",
                "3,\"days\",1"
            })
    @Requirement({"expression-26", "expression-46"})
    @DisplayName("needs a number and a unit, and nothing more")
    void failures(String arguments) {
        assertThat(StoredExpression.isOpen("{\"Any\":[{\"Duration\":[" + arguments + "]},true]}"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31T23:59:59Z, false", "2026-06-07T00:00:01Z, true"})
    @Requirement({"expression-35", "expression-41"})
    @DisplayName("says when something begins that has to wait for another thing")
    void since(String now, boolean open) {
        String rule = Expression.now()
                .gt(Expression.call(
                        Function.ADD,
                        Expression.time("2026-05-31T00:00:00Z"),
                        Expression.call(Function.DURATION, 1, "week")))
                .toJson();
        Flipper flipper = new StoredExpression(rule)
                .builder()
                .clock(Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
                .build();

        assertThat(flipper.isEnabled(StoredExpression.FEATURE)).isEqualTo(open);
    }
}
