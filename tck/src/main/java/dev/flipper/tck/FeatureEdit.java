// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * A row about the expression that is stored for a feature.
 *
 * @param row the row
 */
record FeatureEdit(JsonObject row) {

    private static final String FEATURE = "search";
    private static final String PREFIX = "feature.";

    static boolean isIn(JsonObject row) {
        return row.getString("op").startsWith(PREFIX);
    }

    void check(EngineUnderTest engine) {
        var log = new WriteLog(store());
        var call = new RubyCall(row.getString("op").substring(PREFIX.length()), FEATURE, arguments());
        try (Flipper flipper = engine.over(log).build()) {
            if (row.containsKey("error")
                    || call.refusedBy(row.getValue("/input")).isPresent()) {
                assertThatThrownBy(() -> call.on(flipper))
                        .as("in %s", row)
                        .isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class);
                leaves(flipper.feature(FEATURE), row.getValue("/input"), row.getValue("/input") != JsonValue.NULL);
                assertThat(log.writes()).as("writes, in %s", row).isEmpty();
            } else {
                call.on(flipper);
                leaves(flipper.feature(FEATURE), row.getValue("/stored"), row.getBoolean("exists"));
                assertThat(log.writes()).as("writes, in %s", row).isEqualTo(VectorJson.plain(row.getValue("/writes")));
            }
        }
    }

    private void leaves(Feature feature, JsonValue stored, boolean exists) {
        assertThat(feature.values().texts("expression").stream()
                        .map(VectorJson::plain)
                        .toList())
                .as("stored, in %s", row)
                .isEqualTo(stored == JsonValue.NULL ? List.of() : List.of(VectorJson.plain(stored.toString())));
        assertThat(feature.exists()).as("known, in %s", row).isEqualTo(exists);
    }

    private ModelAdapter store() {
        var store = new ModelAdapter();
        JsonValue stored = row.getValue("/input");
        if (stored != JsonValue.NULL) {
            store.add(FEATURE);
            store.enable(FEATURE, new GateValue("expression", stored.toString()));
        }
        return store;
    }

    private List<JsonValue> arguments() {
        JsonValue arguments = row.getOrDefault("args", JsonValue.EMPTY_JSON_ARRAY);
        return arguments instanceof JsonArray list ? list : List.of(arguments);
    }
}
