// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Export;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.Reader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Reads the members of one JSON object as text, whatever lies deeper being read past without building it. */
final class JsonObjectText {

    private static final int MAX_DEPTH = 512;

    /** How much of the name of a field is told. */
    private static final int MAX_FIELD = 100;

    private JsonObjectText() {}

    /** Returns the members that are text, numbers or booleans. Refuses what is not an object. */
    static Parameters parameters(String json) {
        return Parameters.of(read(new StringReader(json), JsonObjectText::members));
    }

    /** Refuses what is not an object, and keeps nothing of it. */
    static void check(Reader json) {
        read(json, JsonObjectText::past);
    }

    private static <T> T read(Reader json, Function<JsonParser, T> members) {
        try (JsonParser parser = Json.PROVIDER.createParser(json)) {
            if (parser.next() != Event.START_OBJECT) {
                throw new Refusal(400, "The body is not a JSON object.");
            }
            T read = members.apply(parser);
            if (parser.hasNext()) {
                throw new Refusal(400, "The body is not JSON.");
            }
            return read;
        } catch (JsonException | NoSuchElementException e) {
            throw new Refusal(400, "The body is not JSON.");
        }
    }

    private static Map<String, Optional<String>> members(JsonParser parser) {
        var members = new HashMap<String, Optional<String>>();
        while (parser.next() != Event.END_OBJECT) {
            String key = parser.getString();
            members.put(key, text(key, parser, parser.next()));
        }
        return members;
    }

    private static Optional<String> text(String key, JsonParser parser, Event event) {
        return switch (event) {
            case VALUE_STRING -> Optional.of(parser.getString()).filter(Decoding::isText);
            case VALUE_NUMBER -> Optional.of(number(key, parser.getString()));
            case VALUE_TRUE -> Optional.of("true");
            case VALUE_FALSE -> Optional.of("false");
            case START_ARRAY, START_OBJECT -> past(parser);
            default -> Optional.empty();
        };
    }

    private static Optional<String> past(JsonParser parser) {
        for (int depth = 1; depth > 0; ) {
            switch (parser.next()) {
                case START_ARRAY, START_OBJECT -> depth++;
                case END_ARRAY, END_OBJECT -> depth--;
                default -> {}
            }
            // A limit of our own: parsers differ in theirs, and in what they throw there.
            if (depth > MAX_DEPTH) {
                throw new Refusal(400, "The body is nested deeper than " + MAX_DEPTH + ".");
            }
        }
        return Optional.empty();
    }

    /** Writes a number as Ruby does: 25.50 is 25.5, 1e-5 is 1.0e-05. An import knows how, so it is asked. */
    private static String number(String key, String literal) {
        if (literal.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E')) {
            return literal;
        }
        try {
            Export export = Export.parse("{\"features\":{\"number\":{\"actors\":[" + literal + "]}}}");
            return export.features()
                    .values()
                    .iterator()
                    .next()
                    .actors()
                    .iterator()
                    .next();
        } catch (IllegalArgumentException beyondDouble) {
            String field = key.substring(0, Math.min(key.length(), MAX_FIELD));
            throw new Refusal(400, "The number of \"" + field + "\" is too large.");
        }
    }
}
