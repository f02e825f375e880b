// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The order of text")
class Utf8OrderTest {

    private static int byBytes(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("is that of its UTF-8 bytes")
    void sameAsBytes() {
        var random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            String left = RandomText.of(random);
            String right = random.nextInt(4) == 0 ? left + RandomText.of(random) : RandomText.of(random);

            assertThat(Integer.signum(Utf8Order.INSTANCE.compare(left, right)))
                    .as("%s and %s", left, right)
                    .isEqualTo(Integer.signum(byBytes(left, right)));
        }
    }

    @ParameterizedTest
    @CsvSource({"a, b", "a, aa", "'', a", "z, é", "～, 😀", "\uFFFD, 𝔘", "𝔘, 😀"})
    @DisplayName("is that of code points, not of Java's chars")
    void ascending(String less, String more) {
        assertThat(Utf8Order.INSTANCE.compare(less, more)).isNegative();
        assertThat(Utf8Order.INSTANCE.compare(more, less)).isPositive();
        assertThat(Utf8Order.INSTANCE.compare(less, less)).isZero();
    }
}
