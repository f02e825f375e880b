// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of histories of writes, and of what Ruby's memory adapter holds after each. */
final class AdapterOpsVector implements Vector {

    @Override
    public void check(JsonObject row, EngineUnderTest engine) {
        try (Flipper flipper = engine.over(engine.stores().get()).build()) {
            JsonValue steps = row.getValue("/steps");
            assertThat(steps.asJsonArray()).as("steps, in %s", row).isNotEmpty();
            steps.asJsonArray().forEach(step -> new Step(step.asJsonObject(), flipper).check());
        }
    }

    /**
     * One write, and what is stored afterwards.
     *
     * @param step what was written down
     * @param flipper over a store that holds what Ruby's held before the write
     */
    private record Step(JsonObject step, Flipper flipper) {

        void check() {
            RubyCall call = call();
            Map<String, GateValues> before = flipper.adapter().getAll();
            if (step.containsKey("memory_error")) {
                refuses(call, before);
            } else if (call.refusedBy(expression(before.get(call.feature()))).isPresent()) {
                refuses(call, before);
                // From here on the history goes on as Ruby's does.
                flipper.adapter().replaceAll(VectorJson.features(step.getJsonObject("memory_get_all")));
            } else {
                call.on(flipper);
                boolean isStray = call.leavesUnknown() && !before.containsKey(call.feature());
                holds(call.feature(), isStray);
                if (isStray) {
                    flipper.adapter().add(call.feature());
                    holds(call.feature(), false);
                }
            }
        }

        private void refuses(RubyCall call, Map<String, GateValues> before) {
            assertThatThrownBy(() -> call.on(flipper))
                    .as("after %s", step)
                    .isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class);
            assertThat(Stored.of(flipper.adapter().getAll()))
                    .as("after %s", step)
                    .isEqualTo(Stored.of(before));
        }

        /** Compares everything that is stored. A stray is a feature that has values without being known: adapter-4. */
        private void holds(String feature, boolean isStray) {
            Adapter adapter = flipper.adapter();
            GateValues values = VectorJson.state(step.getJsonObject("memory_get"));
            Map<String, GateValues> all = new HashMap<>(VectorJson.features(step.getJsonObject("memory_get_all")));
            Set<String> known =
                    new HashSet<>(step.getJsonArray("memory_features").getValuesAs(JsonString::getString));
            if (isStray) {
                all.remove(feature);
                known.remove(feature);
            }
            assertThat(Stored.in(adapter, feature))
                    .as("get, after %s", step)
                    .isEqualTo(Stored.of(values.known(known.contains(feature))));
            assertThat(Stored.of(adapter.getAll())).as("getAll, after %s", step).isEqualTo(Stored.of(all));
            assertThat(adapter.features()).as("features, after %s", step).isEqualTo(known);
            assertThat(Feature.State.of(adapter.get(feature)).name().toLowerCase(Locale.ROOT))
                    .as("state, after %s", step)
                    .isEqualTo(step.getString("state"));
        }

        private RubyCall call() {
            JsonArray operation = step.getJsonArray("op");
            return new RubyCall(operation.getString(0), operation.getString(1), operation.subList(2, operation.size()));
        }

        private static JsonValue expression(@Nullable GateValues values) {
            return values == null
                    ? JsonValue.NULL
                    : values.texts("expression").stream()
                            .findFirst()
                            .map(VectorJson::json)
                            .orElse(JsonValue.NULL);
        }
    }
}
