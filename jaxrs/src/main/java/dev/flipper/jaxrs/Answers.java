// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.function.Consumer;

/** The answers of the API, all of them JSON. */
final class Answers {

    private static final String MORE_INFO = "https://flippercloud.io/docs/api#error-code-reference";

    private Answers() {}

    /** Answers with one object, whose members the caller writes. */
    static Response object(Consumer<JsonGenerator> members) {
        return object(200, members).build();
    }

    static Response done() {
        return Response.noContent().type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    static Response noSuchRoute() {
        return object(404, json -> {}).build();
    }

    static Response allowed(Collection<String> methods) {
        return Response.noContent()
                .header(HttpHeaders.ALLOW, String.join(", ", methods))
                .build();
    }

    static Response methodNotAllowed(Collection<String> methods) {
        return error(405, 0, "The method is not allowed here.")
                .header(HttpHeaders.ALLOW, String.join(", ", methods))
                .build();
    }

    /** Answers with an error; code 0 is that of errors outside Flipper's table. */
    static Response.ResponseBuilder error(int status, int code, String message) {
        return object(status, json -> {
            if (code == 0) {
                json.write("code", "error");
            } else {
                json.write("code", code);
            }
            json.write("message", message).write("more_info", MORE_INFO);
        });
    }

    private static Response.ResponseBuilder object(int status, Consumer<JsonGenerator> members) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.PROVIDER.createGenerator(bytes)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEnd();
        }
        // Bytes, because a provider of the application might take text for a value and quote it.
        return Response.status(status).entity(bytes.toByteArray()).type(MediaType.APPLICATION_JSON_TYPE);
    }
}
