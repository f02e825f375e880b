// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Export;
import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An import that somebody made to do harm")
class HostileExportTest {

    private final Adapter adapter = Adapters.memory();

    @BeforeEach
    void fill() {
        adapter.add("search");
        adapter.enable("search", GateValue.on());
    }

    /** What is refused leaves the store as it was. */
    private void assertRefused(InputStream json, String reason) {
        Map<String, ?> before = Map.copyOf(adapter.getAll());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> adapter.replaceAll(Export.read(json).features()))
                .withMessageContaining(reason);
        assertThat(adapter.getAll()).isEqualTo(before);
    }

    private void assertRefused(String json, String reason) {
        assertRefused(stream(json), reason);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Nested
    @DisplayName("by its form")
    class Form {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "%s",
                    "{\"features\":%s}",
                    "{\"x\":%s,\"features\":{}}",
                    "{\"features\":{\"f700\":{\"actors\":%s}}}",
                    "{\"features\":{\"f700\":{\"expression\":{\"Any\":%s}}}}",
                    "{\"features\":{\"f700\":{\"unknown\":%s}}}"
                })
        @Requirement("export-16")
        @DisplayName("E04 nested 10,000 deep is refused, wherever it is nested and however it ends")
        void depth(String around) {
            for (String nested : List.of(
                    "[".repeat(10_000) + "]".repeat(10_000), "[".repeat(10_000), "{\"a\":".repeat(10_000) + "1")) {
                String json = String.format(around, nested);
                assertThatIllegalArgumentException().isThrownBy(() -> Export.parse(json));
                assertRefused(json, "");
            }
        }

        @Test
        @Tag("large")
        @Requirement("export-16")
        @DisplayName("E04 of a million keys is read")
        void manyKeys() throws IOException {
            String features = IntStream.range(0, 1_000_000)
                    .mapToObj(i -> "\"f" + i + "\":{}")
                    .collect(Collectors.joining(","));
            String gates = IntStream.range(0, 1_000_000)
                    .mapToObj(i -> "\"g" + i + "\":null")
                    .collect(Collectors.joining(","));

            assertThat(Export.read(stream("{\"features\":{" + features + "}}")).features())
                    .hasSize(1_000_000);
            assertThat(Export.read(stream("{\"features\":{\"a\":{" + gates + "}}}"))
                            .features())
                    .containsOnlyKeys("a");
        }

        @Test
        @Tag("large")
        @Requirement("export-16")
        @DisplayName("E04 of more than 10,000,000 values is refused")
        void manyValues() {
            assertRefused("{\"features\":{\"a\":{\"actors\":[0" + ",0".repeat(10_000_000) + "]}}}", "10000000 values");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"percentage_of_actors\":%s}",
                    "{\"actors\":[%s]}",
                    "{\"unknown\":[%s]}",
                    "{\"expression\":{\"Equal\":[1,%s]}}"
                })
        @Requirement("export-16")
        @DisplayName("E04 with a number beyond all bounds is refused, with its feature")
        void numbers(String gates) {
            for (String number : List.of("1e400", "-1e400", "1e99999999999", "9".repeat(1_001))) {
                assertRefused("{\"features\":{\"f700\":" + String.format(gates, number) + "}}", "feature \"f700\": ");
            }
        }

        @Test
        @Requirement("export-17")
        @DisplayName("E12 of another version is read when its form is the same, and refused when it is not")
        void version() {
            for (String version : List.of("2", "\"2\"", "null", "{}")) {
                assertThat(Export.parse("{\"version\":" + version + ",\"features\":{\"a\":{\"boolean\":\"true\"}}}")
                                .features())
                        .containsOnlyKeys("a");
                assertRefused("{\"version\":" + version + ",\"features\":[{\"key\":\"a\"}]}", "features");
                assertRefused(
                        "{\"version\":" + version + ",\"features\":{\"a\":{},\"b\":[\"true\"]}}", "feature \"b\"");
            }
        }
    }

    @Nested
    @DisplayName("by its bytes")
    class Bytes {

        @Test
        @Tag("large")
        @Requirement("export-14")
        @DisplayName("E12 of 60 MiB is refused before its end is read")
        void tooLarge() {
            var json = new Generated("{\"features\":{\"a\":{\"actors\":[", 60 * 1024);

            assertRefused(json, "larger than " + Export.MAX_BYTES + " bytes");
            assertThat(json.read).isLessThan(Export.MAX_BYTES + 100_000L);
        }

        @Test
        @Tag("large")
        @Requirement("export-12")
        @DisplayName("E12 that is compressed is refused, not unpacked")
        void zipBomb() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write("{\"features\":{}}".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 1024; i++) {
                    gzip.write(" ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8));
                }
            }

            assertRefused(new ByteArrayInputStream(bytes.toByteArray()), "export must be ");
        }

        @Test
        @Requirement("export-12")
        @DisplayName("E12 that is a serialised object is refused, and stays one")
        void serialised() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var objects = new ObjectOutputStream(bytes)) {
                objects.writeObject(new ArrayList<>(List.of("{\"features\":{}}")));
            }

            assertRefused(new ByteArrayInputStream(bytes.toByteArray()), "export must be ");
        }

        @Test
        @Requirement("export-12")
        @DisplayName("E12 with bytes that are not UTF-8 is refused, wherever they are")
        void notUtf8() {
            // Alone, too long for what they say, half of a pair, beyond Unicode, cut.
            for (byte[] wrong : new byte[][] {
                {(byte) 0x80},
                {(byte) 0xC0, (byte) 0xAF},
                {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
                {(byte) 0xE2, (byte) 0x82}
            }) {
                String text = new String(wrong, StandardCharsets.ISO_8859_1);
                for (String json : List.of(
                        "{\"features\":{\"" + text + "\":{}}}",
                        "{\"features\":{}}" + text,
                        text + "{\"features\":{}}")) {
                    assertRefused(new ByteArrayInputStream(json.getBytes(StandardCharsets.ISO_8859_1)), "UTF-8");
                }
            }
        }

        @Test
        @Requirement("export-15")
        @DisplayName("that stops coming is the failure of the stream, which stays open when all is well")
        void streamFails() throws IOException {
            var failing = new Generated("{\"features\":{\"a\":{\"actors\":[", 10) {
                @Override
                void end() throws IOException {
                    throw new IOException("reset by peer");
                }
            };
            var whole = new Generated("{\"features\":{}}", 0);

            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> Export.read(failing))
                    .withMessage("reset by peer");
            assertThat(Export.read(whole).features()).isEmpty();
            assertThat(whole.closed).isFalse();
        }
    }

    /** A beginning, and so many ids of 1 KiB after it. */
    private static class Generated extends InputStream {

        private final byte[] id = ('"' + "x".repeat(1021) + "\",").getBytes(StandardCharsets.UTF_8);
        private final byte[] begin;
        private final long size;
        private long read;
        private boolean closed;

        Generated(String begin, int ids) {
            this.begin = begin.getBytes(StandardCharsets.UTF_8);
            this.size = this.begin.length + (long) ids * id.length;
        }

        void end() throws IOException {}

        @Override
        public int read() throws IOException {
            if (read == size) {
                end();
                return -1;
            }
            long at = read++;
            return at < begin.length ? begin[(int) at] : id[(int) ((at - begin.length) % id.length)];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = 0;
            while (count < length && (read < size || count == 0)) {
                int next = read();
                if (next < 0) {
                    return -1;
                }
                bytes[offset + count++] = (byte) next;
            }
            return count;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
