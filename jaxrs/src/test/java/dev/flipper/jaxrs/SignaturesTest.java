// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.tck.Requirement;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("A signature")
class SignaturesTest {

    /** What stands for Ruby's "no tolerance", which is not offered. */
    private static final Duration EVER = Duration.ofDays(100_000);

    @TestFactory
    @Requirement({"cloud-4", "cloud-9"})
    @DisplayName("B01 to B08 is made and verified as Flipper for Ruby does")
    Stream<DynamicTest> vectors() {
        List<JsonObject> rows = rows();
        assertThat(rows).hasSize(180);
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
    }

    private static void check(JsonObject row) {
        switch (row.getString("kind")) {
            case "generate" -> generate(row);
            case "construct" ->
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> signatures(row))
                        .withMessageContaining("secret");
            case "verify" -> verify(row);
            default -> throw new AssertionError("unknown row: " + row);
        }
    }

    private static void generate(JsonObject row) {
        long time = row.getJsonNumber("timestamp").longValue();
        assertThat(signatures(row).sign(time, payload(row))).isEqualTo(row.getString("signature"));
    }

    private static void verify(JsonObject row) {
        String header = row.get("header") instanceof JsonString text ? text.getString() : "";
        boolean isRight = signatures(row).verified(header, payload(row)).isPresent();
        assertThat(isRight).isEqualTo(expected(row, header));
    }

    /** What Ruby says, but for the version, of which there is one here, and the future, which is difference 11. */
    private static boolean expected(JsonObject row, String header) {
        if (!row.getString("version", Signatures.VERSION).equals(Signatures.VERSION)) {
            return header.contains(Signatures.VERSION + "=");
        }
        long time = SignatureHeader.of(header).map(SignatureHeader::time).orElse(0L);
        return row.containsKey("result") && time - now(row) <= tolerance(row).toSeconds();
    }

    private static Signatures signatures(JsonObject row) {
        String secret = row.get("secret") instanceof JsonString text ? text.getString() : null;
        Clock clock = Clock.fixed(Instant.ofEpochSecond(now(row)), ZoneOffset.UTC);
        return new Signatures(secret, tolerance(row), clock);
    }

    private static long now(JsonObject row) {
        return row.getInt("now", 0);
    }

    private static Duration tolerance(JsonObject row) {
        return row.get("tolerance") instanceof JsonNumber seconds ? Duration.ofSeconds(seconds.longValue()) : EVER;
    }

    private static byte[] payload(JsonObject row) {
        return row.getString("payload").getBytes(UTF_8);
    }

    private static List<JsonObject> rows() {
        try (var stream = Objects.requireNonNull(SignaturesTest.class.getResourceAsStream("/signatures.json"));
                var reader = Json.createReader(stream)) {
            return reader.readObject().getJsonArray("rows").getValuesAs(JsonObject.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
