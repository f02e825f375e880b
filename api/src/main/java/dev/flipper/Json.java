// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import dev.flipper.internal.Numbers;
import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** JSON as plain values: maps, lists, text, booleans, Long, BigInteger, Double and null. */
final class Json {

    // Held, because every look-up reads service files. Our own loader comes first: a provider found by the caller's
    // context
    // would tie a library shared by several applications to one of them.
    private static final JsonProvider PROVIDER = ServiceLoader.load(JsonProvider.class, Json.class.getClassLoader())
            .findFirst()
            .orElseGet(JsonProvider::provider);

    private Json() {}

    static JsonProvider provider() {
        return PROVIDER;
    }

    /** Reads exactly one value. */
    static @Nullable Object read(String text) {
        try (JsonParser parser = PROVIDER.createParser(new StringReader(text))) {
            return new JsonTree(parser).only();
        } catch (JsonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getMessage(), e);
        }
    }

    /** Reads a value; text that is no JSON is nothing. */
    static @Nullable Object readOrNull(String text) {
        try {
            return read(text);
        } catch (IllegalArgumentException notJson) {
            return null;
        }
    }

    /** Returns text as it is, a number as Ruby writes it, anything else as JSON. */
    static String textOrWrite(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        return value instanceof Number number ? Numbers.text(number) : write(value);
    }

    static String write(@Nullable Object value) {
        var text = new StringWriter();
        try (JsonGenerator generator = PROVIDER.createGenerator(text)) {
            write(generator, value);
        }
        return text.toString();
    }

    static void write(JsonGenerator generator, @Nullable Object value) {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof Map<?, ?> members) {
            generator.writeStartObject();
            members.forEach((key, member) -> write(generator.writeKey((String) key), member));
            generator.writeEnd();
        } else if (value instanceof List<?> elements) {
            generator.writeStartArray();
            elements.forEach(element -> write(generator, element));
            generator.writeEnd();
        } else {
            writeScalar(generator, value);
        }
    }

    private static void writeScalar(JsonGenerator generator, Object value) {
        if (value instanceof String text) {
            generator.write(text);
        } else if (value instanceof Boolean truth) {
            generator.write(truth);
        } else if (value instanceof Long integer) {
            generator.write(integer);
        } else if (value instanceof BigInteger integer) {
            generator.write(integer);
        } else if (value instanceof Double real) {
            generator.write(real);
        } else {
            throw new IllegalArgumentException(
                    "not a JSON value: " + value.getClass().getName());
        }
    }
}
