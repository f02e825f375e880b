// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ServiceLoader;

/** The JSON implementation of this application. */
final class Json {

    // Held, because every look-up reads service files; found by our own loader first, because a library shared by
    // several applications must not be tied to the one that happened to call it first.
    static final JsonProvider PROVIDER = ServiceLoader.load(JsonProvider.class, Json.class.getClassLoader())
            .findFirst()
            .orElseGet(JsonProvider::provider);

    private Json() {}

    /** Reads a stored value; text that is no JSON stands for itself. */
    static JsonValue valueOrText(String text) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (RuntimeException notJson) { // whatever a parser throws at nesting beyond its limit, too
            return PROVIDER.createValue(text);
        }
    }
}
