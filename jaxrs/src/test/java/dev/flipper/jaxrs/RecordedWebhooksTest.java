// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Export;
import dev.flipper.Flipper;
import dev.flipper.Group;
import dev.flipper.engine.Adapters;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterException;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The webhooks that were recorded from Flipper for Ruby")
class RecordedWebhooksTest {

    /** Rows that are answered otherwise on purpose, by the number of the difference. */
    private static final Map<String, Integer> DIFFERENCES = Map.of(
            "future", 400, // 11
            "cloud answers no features key", 500, // 2
            "cloud answers empty body", 500); // 2

    @TestFactory
    @DisplayName("are answered alike")
    Stream<DynamicTest> rows() {
        List<JsonObject> rows = recorded();
        assertThat(rows).hasSize(34);
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.getString("name"), () -> check(row)));
    }

    private static void check(JsonObject row) {
        if (!row.getString("secret", "").equals(WebhookServer.SECRET)) {
            assertThat(row.getJsonObject("response").getString("raised")).isEqualTo("ArgumentError");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new WebhookResource(Flipper.create(Adapters.memory()), row.getString("secret", "")));
            return;
        }
        Adapter local = Adapters.memory();
        try (var server = new WebhookServer(flipper(row, local), tolerance(row))) {
            check(row, send(row, server));
        }
        boolean isApplied = !DIFFERENCES.containsKey(row.getString("name"));
        assertThat(Export.of(local.getAll())).isEqualTo(isApplied ? after(row) : Export.of(Map.of()));
    }

    private static void check(JsonObject row, Client.Answer answer) {
        JsonObject response = row.getJsonObject("response");
        assertThat(answer.status())
                .isEqualTo(DIFFERENCES.getOrDefault(row.getString("name"), response.getInt("status")));
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        if (!DIFFERENCES.containsKey(row.getString("name"))) {
            assertThat(answer.body()).isEqualTo(response.getString("body"));
            // On one line here, and the classes are Java's.
            String message = "flipper-cloud-response-error-message";
            String recorded = response.getJsonObject("headers").getString(message, "");
            assertThat(answer.header(message)).isEqualTo(recorded.replaceAll("\n+", " "));
            assertThat(answer.header("flipper-cloud-response-error-class").isEmpty())
                    .isEqualTo(recorded.isEmpty());
        }
    }

    private static Client.Answer send(JsonObject row, WebhookServer server) {
        JsonObject request = row.getJsonObject("request");
        var headers = new HashMap<String, String>();
        request.getJsonObject("headers").forEach((name, value) -> headers.put(name, ((JsonString) value).getString()));
        String method = request.getString("method");
        byte[] body = request.getString("body").getBytes(UTF_8);
        return server.send(method, request.getString("path"), method.equals("GET") ? new byte[0] : body, headers);
    }

    private static Flipper flipper(JsonObject row, Adapter local) {
        var builder = Flipper.builder(local).onSync(() -> sync(row, local));
        row.getJsonArray("groups")
                .getValuesAs(JsonString.class)
                .forEach(group -> builder.group(new Group(group.getString(), actor -> false)));
        return builder.build();
    }

    /** Does what the client will do, by what the recording says of the remote. */
    private static void sync(JsonObject row, Adapter local) {
        JsonObject headers = row.getJsonObject("response").getJsonObject("headers");
        String failed = headers.getString("flipper-cloud-response-error-message", "");
        if (!failed.isEmpty()) {
            throw row.get("cloud_response") instanceof JsonObject answer
                    ? new AdapterException(failed, null, answer.getInt("status"))
                    : new AdapterException(failed, null);
        }
        if (DIFFERENCES.containsKey(row.getString("name"))) {
            throw new AdapterException("the answer has no list of features", null);
        }
        local.replaceAll(after(row).features());
    }

    private static Export after(JsonObject row) {
        return Export.parse("{\"version\":1,\"features\":" + row.getJsonObject("local_after") + "}");
    }

    private static Duration tolerance(JsonObject row) {
        JsonObject options = row.getJsonObject("options");
        if (options.get("signature_tolerance") instanceof JsonNumber seconds) {
            return Duration.ofSeconds(seconds.longValue());
        }
        return options.containsKey("signature_tolerance") ? Duration.ofDays(100_000) : WebhookResource.TOLERANCE;
    }

    private static List<JsonObject> recorded() {
        try (var stream =
                        Objects.requireNonNull(RecordedWebhooksTest.class.getResourceAsStream("/http_exchanges.json"));
                var reader = Json.createReader(stream)) {
            return reader.readObject().getJsonArray("webhooks").getValuesAs(JsonObject.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
