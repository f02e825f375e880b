// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Talks to a server. */
final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI server;

    Client(TestServer server) {
        this(server.uri());
    }

    Client(URI server) {
        this.server = server;
    }

    Answer get(String path) {
        return send("GET", path, "", "");
    }

    Answer post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    Answer postForm(String path, String form) {
        return send("POST", path, "application/x-www-form-urlencoded", form);
    }

    Answer delete(String path) {
        return send("DELETE", path, "", "");
    }

    /** Sends GET with a header. */
    Answer get(String path, String header, String value) {
        return send("GET", path, Map.of(header, value), new byte[0]);
    }

    Answer send(String method, String path, String type, String body) {
        return send(method, path, type.isEmpty() ? Map.of() : Map.of("content-type", type), body.getBytes(UTF_8));
    }

    Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    private static Answer send(HttpRequest request) {
        try {
            return new Answer(HTTP.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What came back.
     *
     * @param response the response
     */
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return new String(bytes(), UTF_8);
        }

        /** Returns the body, decoded if it is in gzip. */
        byte[] bytes() {
            return header("content-encoding").equals("gzip") ? gunzip(response.body()) : response.body();
        }

        private static byte[] gunzip(byte[] gzip) {
            try (var stream = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonObject json() {
            return json(body()).asJsonObject();
        }

        /** Returns the code of an error, as text. */
        String code() {
            return String.valueOf(json().get("code"));
        }

        static JsonValue json(String text) {
            try (var reader = Json.createReader(new StringReader(text))) {
                return reader.readValue();
            }
        }
    }
}
