// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * One request that was sent to Flipper 1.4.2 for Ruby, and its answer.
 *
 * @param number its place in the recording
 * @param row the recording
 */
record Exchange(int number, JsonObject row) {

    static List<Exchange> recorded() {
        try (var stream = Objects.requireNonNull(Exchange.class.getResourceAsStream("/http_exchanges.json"));
                var reader = Json.createReader(stream)) {
            var rows = reader.readObject().getJsonArray("rows");
            return IntStream.range(0, rows.size())
                    .mapToObj(number -> new Exchange(number, rows.getJsonObject(number)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRaw() {
        return row.getString("scenario").equals("raw");
    }

    /** Sends the request to where the server has its mount; a tag of Ruby's is replaced by the one that came before. */
    Client.Answer sendTo(Client client, UnaryOperator<String> mount, String tag) {
        var headers = new HashMap<String, String>();
        for (String name : List.of("content-type", "accept-encoding", "if-none-match")) {
            if (!header(name).isEmpty()) {
                headers.put(name, name.equals("if-none-match") ? tag : header(name));
            }
        }
        return client.send(
                method(),
                mount.apply(target()),
                headers,
                request().getString("body").getBytes(StandardCharsets.UTF_8));
    }

    String method() {
        return request().getString("method");
    }

    /** The path and the query. */
    String target() {
        String path = request().getString("path");
        JsonValue query = request().get("query");
        return query instanceof JsonString text ? path + "?" + text.getString().replace("[]", "%5B%5D") : path;
    }

    String header(String name) {
        return request().getJsonObject("headers").getString(name, "");
    }

    int status() {
        return response().getInt("status");
    }

    /** Returns a header of the answer, empty when it has none of that name. */
    String answered(String header) {
        return response().getJsonObject("headers").getString(header, "");
    }

    String body() {
        return status() == 204 ? "" : response().getString("body", "");
    }

    /** What Ruby raised, if it did. */
    String raised() {
        return response().get("raised") instanceof JsonObject raised ? raised.getString("class") : "";
    }

    private JsonObject request() {
        return row.getJsonObject("request");
    }

    private JsonObject response() {
        return row.getJsonObject("response");
    }

    @Override
    public String toString() {
        return number + " " + method() + " " + target() + " " + request().getString("body");
    }
}
