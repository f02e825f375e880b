// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads exports, feature by feature: the JSON tree of one feature is held at a time. */
final class ExportReader {

    private final JsonTree json;
    private final ExportedGates.Reading reading;
    private final Map<String, GateValues> features = new LinkedHashMap<>();
    private boolean hasFeatures;

    private ExportReader(JsonTree json, ExportedGates.Reading reading) {
        this.json = json;
        this.reading = reading;
    }

    /** Reads as the bytes come, so that only the features are held. */
    static Map<String, GateValues> read(InputStream stream, ExportedGates.Reading reading) throws IOException {
        try {
            return parse(
                    new InputStreamReader(new LimitedStream(stream), StandardCharsets.UTF_8.newDecoder()), reading);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("export must be UTF-8", e);
        }
    }

    static Map<String, GateValues> read(String text) {
        // A char of a String is at least one byte of UTF-8, so nothing too large slips through unmeasured.
        if (text.length() > Export.MAX_BYTES || bytes(text) > Export.MAX_BYTES) {
            throw tooLarge();
        }
        try {
            return parse(new StringReader(text), ExportedGates.Reading.IMPORT);
        } catch (IOException e) {
            throw new UncheckedIOException("a text cannot fail", e);
        }
    }

    private static long bytes(String text) {
        return text.codePoints()
                .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                .sum();
    }

    private static Map<String, GateValues> parse(Reader text, ExportedGates.Reading reading) throws IOException {
        try (JsonParser parser = Json.provider().createParser(text)) {
            var reader = new ExportReader(new JsonTree(parser), reading);
            reader.export();
            return reader.features;
        } catch (JsonException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalArgumentException("export must be JSON: " + e.getMessage(), e);
        }
    }

    private void export() {
        if (json.next() != Event.START_OBJECT) {
            throw new IllegalArgumentException("export must be a JSON object");
        }
        for (Event event = json.next(); event != Event.END_OBJECT; event = json.next()) {
            String key = json.text();
            if (key.equals("features")) {
                hasFeatures = true;
                features(json.next());
            } else {
                json.skip(json.next());
            }
        }
        json.end();
        if (!hasFeatures) {
            throw new IllegalArgumentException("export must have features");
        }
    }

    private void features(Event start) {
        features.clear(); // of several members of one name the last one counts
        if (start == Event.START_OBJECT) {
            for (Event event = json.next(); event != Event.END_OBJECT; event = json.next()) {
                String feature = json.text();
                features.put(feature, gates(feature));
            }
        } else if (!isNothing(start)) {
            throw new IllegalArgumentException("features must be a JSON object");
        }
    }

    private GateValues gates(String feature) {
        try {
            // An expression may be as deep here as where it is a text of its own, which is one level further in.
            return ExportedGates.read(json.value(json.next(), -1), reading);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("feature \"" + feature + "\": " + e.getMessage(), e);
        }
    }

    private boolean isNothing(Event start) {
        return start == Event.VALUE_NULL || (start == Event.START_ARRAY && json.next() == Event.END_ARRAY);
    }

    static IllegalArgumentException tooLarge() {
        return new IllegalArgumentException("export must not be larger than " + Export.MAX_BYTES + " bytes");
    }
}
