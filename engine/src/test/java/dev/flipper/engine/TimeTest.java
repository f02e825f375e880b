// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.tck.Requirement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A point in time")
class TimeTest {

    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void moveFarAway() {
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    }

    @AfterEach
    void comeBack() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "1704103872 | 1704103872",
                "1.5 | 1.5",
                "\"2024-01-01T10:11:12Z\" | 1704103872",
                "\"2024-01-01T12:11:12+02:00\" | 1704103872",
                "\"2024-01-01T10:11:12.5Z\" | 1704103872.5",
                "\"2024-01-01T10:11:12\" | 1704103872",
                "\"2024-01-01 10:11:12\" | 1704103872",
                "\"2024-01-01 10:11:12 UTC\" | 1704103872",
                "\"2024-01-01\" | 1704067200",
                "\"2024-01-01 10:11:12 EST\" | 1704121872",
                "\"2024-01-01 10:11:12 +0900\" | 1704071472",
                "\"2024-01-01T00:00:00.25-05:30\" | 1704087000.25",
                "\"2024/03/04 05:06\" | 1709528760",
                "\"Mon, 01 Jan 2024 00:00:00 GMT\" | 1704067200",
                "\"Jan 5 2021\" | 1609804800",
                "\"5th Mar 2001 04:05:06 PM\" | 983808306",
                "\"20240102T030405Z\" | 1704164645",
                "\"20240102\" | 1704153600",
                "\"2024-001\" | 1704067200",
                "\"2024-02-30\" | 1709251200",
                "\"2024-01-01T24:00:00Z\" | 1704153600",
                "\"2024-01-01T00:00:60Z\" | 1704067260"
            })
    @Requirement("expression-19")
    @DisplayName("is read from seconds and from the texts that Ruby reads, without a zone as UTC")
    void read(String argument, String seconds) {
        assertThat(StoredExpression.isOpen("{\"Equal\":[{\"Number\":{\"Time\":[" + argument + "]}}," + seconds + "]}"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "2024-13-01",
                "2024-01-32",
                "1704067200",
                "2024-W01-1",
                "2024-01-01 25:00",
                "1 Foo 2024",
                "2024-01-01 10:00 XYZ"
            })
    @Requirement("expression-26")
    @DisplayName("that is in none of these forms, or does not exist, is a failure")
    void unreadable(String text) {
        assertThat(StoredExpression.isOpen("{\"NotEqual\":[{\"Time\":[\"" + text + "\"]},0]}"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T07:59:59.999Z, false", "2026-11-21T08:00:00Z, true"})
    @Requirement("expression-20")
    @DisplayName("that is now is told by the instance's clock")
    void now(Instant present, boolean open) {
        Flipper flipper = new StoredExpression(
                        "{\"GreaterThanOrEqualTo\":[{\"Now\":[]},{\"Time\":[\"2026-11-21T08:00:00Z\"]}]}")
                .builder()
                .clock(Clock.fixed(present, ZoneOffset.UTC))
                .build();

        assertThat(flipper.isEnabled(StoredExpression.FEATURE)).isEqualTo(open);
    }
}
