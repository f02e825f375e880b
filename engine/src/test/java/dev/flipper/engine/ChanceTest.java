// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.tck.Requirement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Chance in expressions")
class ChanceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[10] | 0.59 | 5",
                "[10] | 0 | 0",
                "[10] | 0.9999 | 9",
                "[10.9] | 0.9999 | 9",
                "[-10] | 0.59 | 5",
                "[0] | 0.59 | 0.59",
                "[] | 0.59 | 0.59",
                "[null] | 0.59 | 0.59",
                "[1] | 0.9999 | 0"
            })
    @Requirement("expression-21")
    @DisplayName("draws a whole number below the limit, or a number below 1")
    void random(String arguments, double draw, String result) {
        Flipper flipper = new StoredExpression("{\"Equal\":[{\"Random\":" + arguments + "}," + result + "]}")
                .builder()
                .random(() -> draw)
                .build();

        assertThat(flipper.isEnabled(StoredExpression.FEATURE)).isTrue();
    }

    @Test
    @Requirement("expression-22")
    @DisplayName("puts a text into the bucket that an actor of that id has in the feature")
    void share() {
        Flipper flipper = Flipper.create(
                new StoredExpression("{\"PercentageOfActors\":[{\"Property\":[\"company\"]},30]}").adapter());
        Flipper gate = Flipper.create(Adapters.memory());
        gate.feature(StoredExpression.FEATURE).enablePercentageOfActors(30);

        List<String> companies =
                IntStream.range(0, 1000).mapToObj(i -> "Company;" + i).toList();
        assertThat(companies)
                .filteredOn(company ->
                        flipper.isEnabled(StoredExpression.FEATURE, Actor.of("User;1", Map.of("company", company))))
                .containsExactlyElementsOf(companies.stream()
                        .filter(company -> gate.isEnabled(StoredExpression.FEATURE, Actor.of(company)))
                        .toList())
                .hasSizeBetween(250, 350);
    }
}
