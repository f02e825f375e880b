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
                "\"2024-01-01\" | 1704067200"
            })
    @Requirement("expression-19")
    @DisplayName("is read from seconds and from ISO 8601, without a zone as UTC")
    void read(String argument, String seconds) {
        assertThat(StoredExpression.isOpen("{\"Equal\":[{\"Number\":{\"Time\":[" + argument + "]}}," + seconds + "]}"))
                .isTrue();
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
