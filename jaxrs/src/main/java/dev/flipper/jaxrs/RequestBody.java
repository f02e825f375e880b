// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request.
 *
 * @param type its media type in lower case, without parameters; a form unless the request says otherwise
 * @param stream its bytes
 */
record RequestBody(String type, InputStream stream) {

    static final RequestBody NONE = new RequestBody("", InputStream.nullInputStream());

    /** Far more than the largest expression that may be stored takes. */
    static final int MAX_BYTES = 1024 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    static RequestBody of(@Nullable String contentType, @Nullable InputStream stream) {
        String type = contentType == null ? FORM : contentType.split(";", 2)[0].strip();
        return new RequestBody(type.toLowerCase(Locale.ROOT), stream == null ? NONE.stream() : stream);
    }

    /** Reads the body, decoded, and one byte more than it may have, so that whoever uses it sees that it has too many. */
    RequestBody received(Optional<String> encoding, int most) {
        return new RequestBody(type, ContentEncoding.of(encoding).decode(stream, most + 1));
    }

    boolean isJson() {
        return type.equals(JSON);
    }

    boolean isForm() {
        return type.equals(FORM);
    }

    /** Reads the parameters of a JSON object or a form; there are none in anything else. */
    Parameters parameters() {
        if (isJson()) {
            String json = text();
            return json.isEmpty() ? Parameters.NONE : JsonObjectText.parameters(json);
        }
        return isForm() ? Parameters.of(FormPair.split(text())) : Parameters.NONE;
    }

    /** Reads the text of a JSON object; empty where there is none. What claims to be JSON and is no object is refused. */
    String jsonObject() {
        String json = isJson() ? text() : "";
        if (!json.isEmpty()) {
            JsonObjectText.parameters(json);
        }
        return json;
    }

    /** Goes back to the beginning of a body that was received, and returns how many bytes it has. */
    int restart() {
        try {
            stream.reset();
            return stream.available();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(int limit) {
        try {
            return stream.readNBytes(limit);
        } catch (IOException e) {
            throw new Refusal(400, "The body could not be read.");
        }
    }

    private String text() {
        byte[] bytes = bytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new Refusal(413, "The body is larger than " + MAX_BYTES + " bytes.");
        }
        return Decoding.utf8(bytes).orElseThrow(() -> new Refusal(400, "The body is not UTF-8."));
    }
}
