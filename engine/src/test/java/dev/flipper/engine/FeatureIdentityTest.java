// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Feature;
import dev.flipper.Flipper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A feature")
class FeatureIdentityTest {

    private final Feature search = Flipper.create(Adapters.memory()).feature("search");

    @Test
    @DisplayName("is the same as one with its key, of another instance too")
    void same() {
        Feature elsewhere = Flipper.create(Adapters.memory()).feature("search");

        assertThat(search).isEqualTo(elsewhere).hasSameHashCodeAs(elsewhere);
    }

    @Test
    @DisplayName("is another than one with another key, and than its key")
    void other() {
        Feature stats = Flipper.create(Adapters.memory()).feature("stats");

        assertThat(search).isNotEqualTo(stats).isNotEqualTo("search");
        assertThat(search.hashCode()).isNotEqualTo(stats.hashCode());
    }

    @Test
    @DisplayName("is its key in text")
    void text() {
        assertThat(search).hasToString("search");
    }
}
