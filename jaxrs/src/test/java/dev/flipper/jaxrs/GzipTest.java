// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Export;
import dev.flipper.tck.Requirement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("gzip")
class GzipTest extends ApiTest {

    private static final String ACTORS = "/flipper/features/search/actors";
    private static final String JSON = "application/json";

    @BeforeEach
    void feature() {
        flipper.feature("long").enableActor(Actor.of("x".repeat(2000)));
        flipper.feature("short").add();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                     | gzip",
                "GZIP                     | gzip",
                "x-gzip                   | gzip",
                "deflate, gzip            | gzip",
                "gzip;q=0.5               | gzip",
                "gzip ; q=1.0, identity   | gzip",
                "gzip;q=0.001             | gzip",
                "*                        | gzip",
                "gzip;q=1.0,deflate;q=0.6,identity;q=0.3 | gzip",
                "gzip;q=0                 | ''",
                "gzip;q=0.000             | ''",
                "*;q=0                    | ''",
                "gzip;q=0, *              | ''",
                "gzip;q=0.1, identity;q=0.5 | ''",
                "identity                 | ''",
                "deflate, br              | ''",
                "gzipped                  | ''",
                "''                       | ''",
            })
    @Requirement("http-11")
    @DisplayName("is sent to who accepts it")
    void accepted(String header, String encoding) {
        for (String path : new String[] {"/features", "/features/long"}) {
            var answer = client.get("/flipper" + path, "accept-encoding", header);
            assertThat(answer.header("content-encoding")).isEqualTo(encoding);
            assertThat(answer.header("vary")).isEqualTo("Accept-Encoding");
            assertThat(answer.header("content-type")).isEqualTo(JSON);
            assertThat(answer.body()).isEqualTo(client.get("/flipper" + path).body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/features/short", "/features/nope", "/gibberish"})
    @Requirement("http-11")
    @DisplayName("is not sent where it saves nothing")
    void small(String path) {
        var answer = client.get("/flipper" + path, "accept-encoding", "gzip");
        assertThat(answer.header("content-encoding")).isEmpty();
        assertThat(answer.header("vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    @Requirement("http-12")
    @DisplayName("is taken in any body, and what is no gzip under that name has been decoded by the server")
    void sent() {
        byte[] actor = "{\"flipper_id\":\"1\"}".getBytes(UTF_8);
        assertThat(post(ACTORS, JSON, "gzip", gzip(actor)).status()).isEqualTo(200);
        assertThat(post(ACTORS, "", "X-GZIP", gzip("flipper_id=2".getBytes(UTF_8)))
                        .status())
                .isEqualTo(200);
        assertThat(post(ACTORS, JSON, "gzip", "{\"flipper_id\":\"3\"}".getBytes(UTF_8))
                        .status())
                .isEqualTo(200);
        assertThat(post(ACTORS, JSON, "identity", "{\"flipper_id\":\"4\"}".getBytes(UTF_8))
                        .status())
                .isEqualTo(200);
        assertThat(flipper.feature("search").values().actors()).containsExactly("1", "2", "3", "4");

        assertThat(client.send("DELETE", ACTORS, Map.of("content-type", JSON, "content-encoding", "gzip"), gzip(actor))
                        .status())
                .isEqualTo(200);
        assertThat(flipper.feature("search").values().actors()).doesNotContain("1");
    }

    @Test
    @Requirement("http-12")
    @DisplayName("is taken in an import")
    void imported() {
        byte[] export = "{\"version\":1,\"features\":{\"new\":{}}}".getBytes(UTF_8);
        assertThat(post("/flipper/import", JSON, "gzip", gzip(export)).status()).isEqualTo(204);
        assertThat(flipper.adapter().features()).containsExactly("new");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 9, 10, 11, 20})
    @Requirement("http-12")
    @DisplayName("that is cut is 400 and changes nothing")
    void cut(int left) {
        String before = stored();
        for (String type : new String[] {JSON, "application/x-www-form-urlencoded", "text/plain"}) {
            byte[] body = gzip("{\"features\":{},\"flipper_id\":\"1\"}".getBytes(UTF_8));
            for (byte[] part : new byte[][] {Arrays.copyOf(body, left), Arrays.copyOf(body, body.length - left)}) {
                assertThat(post("/flipper/import", type, "gzip", part).status()).isEqualTo(400);
                assertThat(post(ACTORS, type, "gzip", part).status()).isEqualTo(400);
                assertThat(post("/flipper/features/search/boolean", type, "gzip", part)
                                .status())
                        .isEqualTo(400);
            }
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    @Requirement("http-12")
    @DisplayName("that is damaged is 400 or the error of what is left, and changes nothing")
    void damaged() {
        String before = stored();
        byte[] body = gzip("{\"flipper_id\":\"1\"}".getBytes(UTF_8));
        for (int i = 0; i < body.length; i++) {
            byte[] damaged = body.clone();
            damaged[i] ^= 0x55;
            if (i >= 4 && i <= 9) {
                continue; // the time and the system of who compressed it, which nobody looks at
            }
            assertThat(post(ACTORS, JSON, "gzip", damaged).status())
                    .as("byte %d", i)
                    .isEqualTo(400);
        }
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip, gzip", "gzip;q=1", "zip"})
    @Requirement("http-12")
    @DisplayName("is the only encoding of a body: another is 415")
    void otherEncoding(String encoding) {
        String before = stored();
        for (String path : new String[] {ACTORS, "/flipper/import", "/flipper/features"}) {
            var answer = post(path, JSON, encoding, "{\"features\":{}}".getBytes(UTF_8));
            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.code()).isEqualTo("\"error\"");
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    @Requirement("http-12")
    @DisplayName("is decoded no further than a body may be long")
    void bomb() {
        String before = stored();
        byte[] actor = ("{\"flipper_id\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}").getBytes(UTF_8);
        assertThat(post(ACTORS, JSON, "gzip", gzip(actor)).status()).isEqualTo(413);
        byte[] export = ("{\"features\":{}}" + " ".repeat(Export.MAX_BYTES)).getBytes(UTF_8);
        assertThat(post("/flipper/import", JSON, "gzip", gzip(export)).code()).isEqualTo("6");
        assertThat(stored()).isEqualTo(before);
    }

    private Client.Answer post(String path, String type, String encoding, byte[] body) {
        Map<String, String> headers = type.isEmpty()
                ? Map.of("content-encoding", encoding)
                : Map.of("content-encoding", encoding, "content-type", type);
        return client.send("POST", path, headers, body);
    }

    private static byte[] gzip(byte[] bytes) {
        var gzip = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(gzip)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return gzip.toByteArray();
    }
}
