// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.flipper.Expression.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks for stored text that cannot be read. Nothing at all may be thrown. */
class ExpressionFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        Expression expression = Expression.parse(text);

        if (expression instanceof Unknown) {
            assertThat(expression.toJson()).isEqualTo(text);
        } else {
            assertThat(Expression.parse(expression.toJson())).isEqualTo(expression);
        }
        var stored = new GateValue(Gate.EXPRESSION.key(), text);
        assertThat(GateValues.of(List.of(stored)).expression().orElse(expression))
                .isEqualTo(expression);
    }
}
