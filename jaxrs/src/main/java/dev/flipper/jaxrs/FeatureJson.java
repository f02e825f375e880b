// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Feature;
import dev.flipper.Gate;
import dev.flipper.GateValues;
import jakarta.json.stream.JsonGenerator;
import java.util.Iterator;
import java.util.Locale;

/**
 * How much of a feature is written.
 *
 * @param gates whether the gates are
 * @param gateNames whether the names of the gates are, beside their keys
 */
record FeatureJson(boolean gates, boolean gateNames) {

    static final FeatureJson FULL = new FeatureJson(true, true);

    /** Writes the members of one feature. */
    void write(JsonGenerator json, String feature, GateValues values) {
        json.write("key", feature)
                .write("state", Feature.State.of(values).name().toLowerCase(Locale.ROOT));
        if (gates) {
            json.writeStartArray("gates");
            Gate.evaluationOrder().forEach(gate -> gate(json, gate, values));
            json.writeEnd();
        }
    }

    private void gate(JsonGenerator json, Gate gate, GateValues values) {
        json.writeStartObject().write("key", gate.key());
        value(json.writeKey("value"), gate, values.texts(gate.key()).iterator());
        if (gateNames) {
            json.write("name", gate.singular());
        }
        json.writeEnd();
    }

    /** Writes the stored text: as an array, as one text, or as the JSON it is. */
    private static void value(JsonGenerator json, Gate gate, Iterator<String> texts) {
        if (gate.dataType() == Gate.DataType.SET) {
            json.writeStartArray();
            texts.forEachRemaining(json::write);
            json.writeEnd();
        } else if (!texts.hasNext()) {
            json.writeNull();
        } else if (gate.dataType() == Gate.DataType.JSON) {
            json.write(Json.valueOrText(texts.next()));
        } else {
            json.write(texts.next());
        }
    }
}
