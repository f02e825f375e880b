// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Export;
import dev.flipper.Flipper;
import dev.flipper.Gate;
import dev.flipper.engine.Adapters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The seed")
class SeedTest {

    private final Flipper flipper = Flipper.create(Adapters.memory());

    @Test
    @DisplayName("uses each of the six gates")
    void usesEachGate() {
        assertThat(Gate.evaluationOrder())
                .allSatisfy(
                        gate -> assertThat(Seed.exported().features().values()).anyMatch(values -> values.isSet(gate)));
    }

    @Test
    @DisplayName("is written as Ruby writes an export")
    void isWrittenAsRubyWritesIt() throws IOException {
        try (var json = Seed.class.getResourceAsStream("/flags.json")) {
            assertThat(Seed.exported().toJson())
                    .isEqualTo(new String(json.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @Test
    @DisplayName("fills an empty store")
    void fillsAnEmptyStore() {
        Seed.plant(flipper);

        assertThat(Export.of(flipper.adapter().getAll())).isEqualTo(Seed.exported());
    }

    @Test
    @DisplayName("leaves a store alone that knows a feature")
    void leavesOthersAlone() {
        flipper.feature("mine").add();

        Seed.plant(flipper);

        assertThat(flipper.adapter().features()).containsExactly("mine");
    }
}
