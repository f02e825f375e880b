// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks for text that is neither refused nor stored in a form that stays as it is. */
class GateValueFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Gate.evaluationOrder().forEach(gate -> assertStable(gate, text));
    }

    private static void assertStable(Gate gate, String text) {
        GateValue value;
        try {
            value = GateValue.of(gate, text);
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertThat(GateValue.of(gate, value.value())).isEqualTo(value);
        GateValues values = GateValues.of(List.of(value));
        assertThat(values.asSet()).containsExactly(value);
        assertThat(values.percentageOfActors()).isBetween(0.0, 100.0);
        assertThat(values.percentageOfTime()).isBetween(0.0, 100.0);
    }
}
