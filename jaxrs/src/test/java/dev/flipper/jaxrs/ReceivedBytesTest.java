// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A body in memory")
class ReceivedBytesTest {

    private static final byte[] BYTES = new byte[200_000];

    static {
        new Random(1).nextBytes(BYTES);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 199_999, 200_000, 300_000})
    @DisplayName("is what came, as far as the limit allows, each time it is read")
    void again(int limit) throws IOException {
        var received = ReceivedBytes.of(new ByteArrayInputStream(BYTES), limit);
        byte[] expected = Arrays.copyOf(BYTES, Math.min(limit, BYTES.length));
        assertThat(received.available()).isEqualTo(expected.length);
        assertThat(received.readAllBytes()).isEqualTo(expected);
        assertThat(received.read()).isEqualTo(-1);
        assertThat(received.available()).isZero();

        received.reset();
        assertThat(received.available()).isEqualTo(expected.length);
        assertThat(received.readAllBytes()).isEqualTo(expected);
    }

    @Test
    @DisplayName("may be read byte by byte")
    void single() throws IOException {
        var received = ReceivedBytes.of(new ByteArrayInputStream(BYTES), 70_000);
        for (int i = 0; i < 70_000; i++) {
            assertThat(received.read()).isEqualTo(BYTES[i] & 0xff);
        }
        assertThat(received.read()).isEqualTo(-1);
    }
}
