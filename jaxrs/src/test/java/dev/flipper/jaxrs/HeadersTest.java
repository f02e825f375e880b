// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.engine.Adapters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A header or a path that anybody may send")
class HeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "a ", "\"", ",", ";", "=", "a;q=", "1", "t=", "/", "/features/", "v1=,"})
    @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD) // a regular expression hears no interrupt
    @DisplayName("E04 is read in a time that grows no faster than it is long")
    void lengthy(String part) {
        String text = part.repeat(1_000_000 / part.length());
        for (String end : new String[] {"", " x", "\"", "b;", ";q=0.5"}) {
            assertThat(AcceptedEncodings.of("a;q=1" + text + end).quality("gzip", 0.5))
                    .isEqualTo(0.5);
            assertThat(TagList.of("\"x" + text + end).any()).isFalse();
            assertThat(SignatureHeader.of("t=" + text + end)).isEmpty();
            assertThat(new Routes(Flipper.create(Adapters.memory())).find("/feature" + text + end))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                       | 1",
                "x-gzip;q=0.3               | 0.3",
                "GZIP ; Q = 0.25 , br       | 0.25",
                "br,gzip;q=0                | 0",
                "br;q=1.0, *;q=0.5          | 0.5",
                "gzip;q=0.5, *              | 0.5",
                "gzip;q=2                   | 0.7",
                "gzip;q=0.1234              | 0.7",
                "gzip;                      | 0.7",
                "gzipp, g zip               | 0.7",
                "','                        | 0.7",
            })
    @DisplayName("says how welcome gzip is, and nothing where it cannot be understood")
    void quality(String header, double quality) {
        assertThat(AcceptedEncodings.of(header).quality("gzip", 0.7)).isEqualTo(quality);
    }

    @Test
    @DisplayName("that names more encodings than there are is read as far as the sixty-fourth")
    void most() {
        assertThat(AcceptedEncodings.of("br,".repeat(63) + "gzip").quality("gzip", 0))
                .isEqualTo(1);
        assertThat(AcceptedEncodings.of("br,".repeat(64) + "gzip").quality("gzip", 0))
                .isEqualTo(0);
    }
}
