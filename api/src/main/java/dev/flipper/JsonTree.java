// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import dev.flipper.internal.Numbers;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds plain values from the events of one parser, within limits of our own: parsers differ in theirs. Of several
 * members of one name the last one counts, as in Ruby.
 */
final class JsonTree {

    static final int MAX_DEPTH = 512;
    private static final int MAX_NODES = 10_000_000;
    private static final int MAX_DIGITS = 1_000;

    private final JsonParser parser;
    private int nodes;

    JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the one value that the text consists of. */
    @Nullable
    Object only() {
        Object value = value(next(), 0);
        end();
        return value;
    }

    /** Checks that nothing follows. */
    void end() {
        if (parser.hasNext()) {
            throw new IllegalArgumentException("not JSON: something follows the value");
        }
    }

    Event next() {
        if (!parser.hasNext()) {
            throw new IllegalArgumentException("not JSON: the text ends too early");
        }
        if (++nodes > MAX_NODES) {
            throw new IllegalArgumentException("JSON of more than " + MAX_NODES + " values");
        }
        return parser.next();
    }

    String text() {
        return parser.getString();
    }

    @Nullable
    Object value(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("JSON nested deeper than " + MAX_DEPTH);
        }
        return switch (event) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalArgumentException("not JSON: unexpected " + event);
        };
    }

    /** Reads past a value and keeps nothing of it, within the same limits. */
    void skip(Event start) {
        int depth = isStart(start) ? 1 : 0;
        while (depth > 0) {
            Event event = next();
            depth += isStart(event) ? 1 : isEnd(event) ? -1 : 0;
            if (depth > MAX_DEPTH) {
                throw new IllegalArgumentException("JSON nested deeper than " + MAX_DEPTH);
            }
        }
    }

    private static boolean isStart(Event event) {
        return event == Event.START_OBJECT || event == Event.START_ARRAY;
    }

    private static boolean isEnd(Event event) {
        return event == Event.END_OBJECT || event == Event.END_ARRAY;
    }

    private Map<String, @Nullable Object> object(int depth) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (Event event = next(); event != Event.END_OBJECT; event = next()) {
            String key = parser.getString();
            members.put(key, value(next(), depth + 1));
        }
        return members;
    }

    private List<@Nullable Object> array(int depth) {
        var elements = new ArrayList<@Nullable Object>();
        for (Event event = next(); event != Event.END_ARRAY; event = next()) {
            elements.add(value(event, depth + 1));
        }
        return elements;
    }

    private static Number number(String text) {
        boolean real = text.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E');
        return real ? (Number) real(text) : whole(text);
    }

    private static double real(String text) {
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            throw new IllegalArgumentException("JSON with a number beyond " + Double.MAX_VALUE);
        }
        return number;
    }

    private static Number whole(String text) {
        // The time to read digits grows with the square of their number.
        if (text.length() > MAX_DIGITS) {
            throw new IllegalArgumentException("JSON with a number of more than " + MAX_DIGITS + " digits");
        }
        return Numbers.narrow(new BigInteger(text));
    }
}
