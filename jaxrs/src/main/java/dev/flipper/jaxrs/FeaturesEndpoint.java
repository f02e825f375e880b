// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.GateValues;
import jakarta.json.stream.JsonGenerator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /features} lists the features, or makes one known. */
record FeaturesEndpoint(Flipper flipper, Tags tags) implements Endpoint {

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD", "POST", "OPTIONS");
    }

    @Override
    public Answer answer(Call call) {
        return call.isRead() ? list(call) : add(call.parameters());
    }

    @Override
    public Optional<String> tag() {
        return tags.known().or(() -> Optional.of(tags.read().tag()));
    }

    private Answer list(Call call) {
        Optional<Keys> keys = call.query().keys();
        if (keys.isPresent()) {
            Map<String, GateValues> features = chosen(keys.get());
            return list(call, new Tags.Tagged(features, Digest.of(features)));
        }
        // Who has everything already costs no read, as long as the store can tell.
        Optional<String> seen = tags.known().filter(tag -> Conditions.isSeen(call, tag));
        return seen.isPresent() ? list(call, new Tags.Tagged(Map.of(), seen.get())) : list(call, tags.read());
    }

    private static Answer list(Call call, Tags.Tagged tagged) {
        Query query = call.query();
        var form = new FeatureJson(!query.isTrue("exclude_gates"), !query.isTrue("exclude_gate_names"));
        return Conditions.tagged(
                call, tagged.tag(), () -> Answers.object(json -> write(json, tagged.features(), form)));
    }

    /** Reads everything that could be meant with one call, then keeps what is meant and known. */
    private Map<String, GateValues> chosen(Keys keys) {
        Map<String, GateValues> values = keys.read(flipper.adapter());
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

    private Answer add(Parameters parameters) {
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
