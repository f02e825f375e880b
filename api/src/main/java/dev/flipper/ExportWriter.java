// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes exports as Flipper for Ruby does: every gate of every feature, in Ruby's order. */
final class ExportWriter {

    private final JsonGenerator generator;
    private final boolean asStored;

    private ExportWriter(JsonGenerator generator, boolean asStored) {
        this.generator = generator;
        this.asStored = asStored;
    }

    static String write(Map<String, GateValues> features) {
        var text = new StringWriter();
        try (JsonGenerator generator = Json.provider().createGenerator(text)) {
            new ExportWriter(generator, false).export(features);
        }
        return text.toString();
    }

    static void write(Map<String, GateValues> features, Writer target, boolean asStored) throws IOException {
        try {
            // Not closed: that would close the target.
            JsonGenerator generator = Json.provider().createGenerator(target);
            new ExportWriter(generator, asStored).export(features);
            generator.flush();
        } catch (JsonException e) {
            throw new IOException("the export could not be written", e);
        }
    }

    private void export(Map<String, GateValues> features) {
        generator.writeStartObject().write("version", 1).writeStartObject("features");
        features.forEach(this::feature);
        generator.writeEnd().writeEnd();
    }

    private void feature(String feature, GateValues values) {
        generator.writeStartObject(feature);
        one(Gate.BOOLEAN, values);
        many(Gate.GROUP.key(), values);
        many(Gate.ACTOR.key(), values);
        expression(values);
        one(Gate.PERCENTAGE_OF_ACTORS, values);
        one(Gate.PERCENTAGE_OF_TIME, values);
        values.unknownGates().keySet().forEach(gate -> many(gate, values));
        generator.writeEnd();
    }

    private void one(Gate gate, GateValues values) {
        Set<String> texts = values.texts(gate.key());
        if (texts.isEmpty()) {
            generator.writeNull(gate.key());
        } else {
            generator.write(gate.key(), texts.iterator().next());
        }
    }

    private void many(String gate, GateValues values) {
        generator.writeStartArray(gate);
        values.texts(gate).forEach(generator::write);
        generator.writeEnd();
    }

    private void expression(GateValues values) {
        generator.writeKey(Gate.EXPRESSION.key());
        Set<String> texts = values.texts(Gate.EXPRESSION.key());
        Json.write(
                generator, texts.isEmpty() ? null : expression(texts.iterator().next()));
    }

    /** Text that is no JSON is closed, and so is nothing; as a JSON text it would be open. */
    private @Nullable Object expression(String text) {
        Object json = Json.readOrNull(text);
        return json == null && asStored ? Map.of(ExportedGates.NO_JSON, text) : json;
    }
}
