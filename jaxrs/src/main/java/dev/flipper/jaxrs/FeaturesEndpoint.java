// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.GateValues;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /features} lists the features, or makes one known. */
record FeaturesEndpoint(Flipper flipper) implements Endpoint {

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD", "POST", "OPTIONS");
    }

    @Override
    public Response answer(Call call) {
        return call.method().equals("GET") ? list(call.query()) : add(call.parameters());
    }

    private Response list(Query query) {
        Map<String, GateValues> features =
                query.keys().map(this::chosen).orElseGet(() -> flipper.adapter().getAll());
        var form = new FeatureJson(!query.isTrue("exclude_gates"), !query.isTrue("exclude_gate_names"));
        return Answers.object(json -> write(json, features, form));
    }

    /** Reads everything that could be meant with one call, then keeps what is meant and known. */
    private Map<String, GateValues> chosen(Keys keys) {
        if (keys.names().isEmpty()) {
            return Map.of();
        }
        Map<String, GateValues> values = flipper.adapter().getAll(keys.candidates());
        var chosen = new LinkedHashMap<String, GateValues>();
        keys.chosen(key -> isKnown(values, key)).stream()
                .filter(key -> isKnown(values, key))
                .forEach(key -> chosen.put(key, values.getOrDefault(key, GateValues.NONE)));
        return chosen;
    }

    private static boolean isKnown(Map<String, GateValues> values, String key) {
        return values.getOrDefault(key, GateValues.NONE).isKnown();
    }

    private static void write(JsonGenerator json, Map<String, GateValues> features, FeatureJson form) {
        json.writeStartArray("features");
        features.forEach((key, values) -> {
            json.writeStartObject();
            form.write(json, key, values);
            json.writeEnd();
        });
        json.writeEnd();
    }

    private Response add(Parameters parameters) {
        String key = parameters.text("name").map(Feature::normalize).orElse("");
        if (key.isEmpty()) {
            throw ApiError.NAME_MISSING.refusal();
        }
        Feature feature = flipper.feature(key);
        try {
            feature.add();
        } catch (IllegalArgumentException cannotBeStored) {
            throw ApiError.NAME_MISSING.refusal();
        }
        GateValues values = feature.values();
        return Answers.object(json -> FeatureJson.FULL.write(json, key, values));
    }
}
