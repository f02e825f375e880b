// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of one stored expression, other features that it may ask about, one actor or none, and whether it is open. */
final class ExpressionVector implements Vector {

    @Override
    public void check(JsonObject row, EngineUnderTest engine) {
        String feature = row.getString("feature");
        var adapter = new ModelAdapter();
        adapter.replaceAll(features(row, feature));
        try (Flipper flipper = engine.over(adapter).build()) {
            if (row.containsKey("error") && ExpressionForm.isNewer(row.getValue("/expression"))) {
                // expression-50: Ruby does not know the function, so there is no answer to compare with.
                flipper.isEnabled(feature);
                return;
            }
            new Question(flipper, feature, VectorJson.actor(row)).answers(isOpen(row));
        }
    }

    private static Map<String, GateValues> features(JsonObject row, String feature) {
        Map<String, GateValues> features = new LinkedHashMap<>();
        if (row.get("setup") instanceof JsonObject others) {
            others.forEach((key, gates) -> features.put(key, VectorJson.state(gates.asJsonObject())));
        }
        features.put(
                feature,
                GateValues.of(List.of(
                        new GateValue("expression", row.getValue("/expression").toString()))));
        return features;
    }

    /** What Ruby answers, or what the specification says instead. */
    private static boolean isOpen(JsonObject row) {
        // What chance decides is recorded as a range; for the expression gate every number is open.
        if (row.containsKey("result_range")) {
            return true;
        }
        // expression-3, expression-4: of an object with several members Ruby takes the first.
        if (row.get("expression") instanceof JsonObject object && object.size() > 1) {
            return false;
        }
        // expression-14: an id is text here; in Ruby it may be a number, and then differs from its text.
        if (row.getString("kind").equals("flipper_id") && id(row) instanceof JsonNumber number) {
            return row.getValue("/expression").toString().contains("\"" + number + "\"");
        }
        return !row.containsKey("error") && row.getBoolean("open");
    }

    private static JsonValue id(JsonObject row) {
        return row.get("actor") instanceof JsonObject actor ? actor.getValue("/flipper_id") : JsonValue.NULL;
    }
}
