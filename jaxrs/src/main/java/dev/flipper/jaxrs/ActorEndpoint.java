// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.GateValues;
import jakarta.json.stream.JsonGenerator;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** {@code GET /actors/ID} tells which features are open for an actor of whom nothing is known but the id. */
record ActorEndpoint(Flipper flipper, String id) implements Endpoint {

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD", "OPTIONS");
    }

    @Override
    @SuppressWarnings("try") // the scope does its work by being open
    public Answer answer(Call call) {
        // One scope, so that the list of the features and the checks are one read of the store.
        try (var scope = flipper.memoize()) {
            Collection<String> features = features(call.query());
            Answer whole = Answers.object(json -> write(json, features));
            // A digest of the answer, not of the store: groups, expressions and the time change it too.
            return Conditions.tagged(call, Digest.of(whole.body()), () -> whole);
        }
    }

    private Collection<String> features(Query query) {
        return query.keys().map(this::chosen).orElseGet(() -> {
            flipper.preload();
            return flipper.adapter().getAll().keySet();
        });
    }

    private Collection<String> chosen(Keys keys) {
        Map<String, GateValues> values = keys.read(flipper.adapter());
        return keys.chosen(key -> values.getOrDefault(key, GateValues.NONE).isKnown());
    }

    private void write(JsonGenerator json, Collection<String> features) {
        json.write("flipper_id", id).writeStartObject("features");
        Actor actor = Actor.of(id);
        for (String feature : features) {
            json.writeStartObject(feature)
                    .write("enabled", flipper.isEnabled(feature, actor))
                    .writeEnd();
        }
        json.writeEnd();
    }
}
