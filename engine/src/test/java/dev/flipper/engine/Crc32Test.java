// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The checksum of text")
class Crc32Test {

    private static long expected(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    @Test
    @DisplayName("is that of java.util.zip over its UTF-8 bytes, in one go or in two")
    void sameAsTheJdk() {
        var random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            String text = RandomText.of(random);
            String more = RandomText.of(random);

            int state = Crc32.update(Crc32.START, text);

            assertThat(Crc32.value(state)).as(text).isEqualTo(expected(text));
            assertThat(Crc32.value(Crc32.update(state, more))).as(text + more).isEqualTo(expected(text + more));
        }
    }

    @Test
    @DisplayName("is the check value that everybody publishes")
    void checkValue() {
        assertThat(Crc32.value(Crc32.update(Crc32.START, "123456789"))).isEqualTo(0xCBF43926L);
        assertThat(Crc32.value(Crc32.update(Crc32.START, ""))).isZero();
    }
}
