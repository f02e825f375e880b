// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.tck.Requirement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The key of a feature")
class FeatureKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"search", "", " search ", "Search", "a/b", "日本 😀", "\u200Bsearch"})
    @Requirement("feature-23")
    @DisplayName("is taken from code as it is")
    void asItIs(String key) {
        Flipper flipper = Flipper.create(Adapters.memory());

        flipper.feature(key).enable();

        assertThat(flipper.adapter().features()).containsExactly(key);
        assertThat(flipper.isEnabled(key)).isTrue();
        assertThat(flipper.isEnabled(key + " ")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "search, search",
        "' search\t', search",
        "'\u00A0new search\u3000', new search",
        "sea\u200Brch, search",
        "\uFEFFsearch\u2800, search",
        "'\u200B \u200B', ''",
        "日本 😀, 日本 😀"
    })
    @Requirement("feature-24")
    @DisplayName("is what a person can see of the name that was typed")
    void normalized(String typed, String key) {
        assertThat(Feature.normalize(typed)).isEqualTo(key);
    }
}
