// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.tck.Requirement;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("In Turkish, and in the middle of the Pacific")
class PercentageDeterminismTest {

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void move() {
        Locale.setDefault(new Locale("tr", "TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    }

    @AfterEach
    void comeBack() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({
        "search, ～1008, 17.151",
        "日本語, nquo9xp3, 27.965",
        "🚀launch, 3759, 18.483",
        "with.dot, 😀3795, 92.736",
        "my/feature, '', 77.498",
        "stats, 12023, 5.037"
    })
    @Requirement("percentage-6")
    @DisplayName("J06 an actor falls into the same bucket as anywhere else")
    void sameBucket(String feature, String id, double place) {
        Flipper flipper = Flipper.create(Adapters.memory());
        Actor actor = Actor.of(id);

        flipper.feature(feature).enablePercentageOfActors(place - 0.0005);
        assertThat(flipper.isEnabled(feature, actor)).isFalse();

        flipper.feature(feature).enablePercentageOfActors(place + 0.0005);
        assertThat(flipper.isEnabled(feature, actor)).isTrue();
    }
}
