// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What is answered to one request, whoever carries it back: Jakarta REST or a servlet. Immutable. */
final class Answer {

    private static final String JSON = "application/json";

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** Answers without a body. */
    static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    /** Answers with one JSON object, whose members the caller writes. */
    static Answer json(int status, Consumer<JsonGenerator> members) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.PROVIDER.createGenerator(bytes)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEnd();
        }
        // The length decides whether it is compressed, so what is sent depends on what the request accepts.
        return empty(status)
                .withBody(bytes.toByteArray())
                .with("Content-Type", JSON)
                .with("Vary", "Accept-Encoding");
    }

    /** Answers without a body, and calls that JSON, as Ruby does. */
    static Answer emptyJson(int status) {
        return empty(status).with("Content-Type", JSON);
    }

    /** Returns the same answer with one header more, or with another value of it. */
    Answer with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, body);
    }

    Answer withBody(byte[] bytes) {
        return new Answer(status, headers, bytes);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** Returns the body itself, not a copy: it is written once and never changed. */
    byte[] body() {
        return body;
    }
}
