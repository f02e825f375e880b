// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Decision;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.Gate;
import dev.flipper.GateValues;
import dev.flipper.Group;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows of a stored state, the actors of one check, what chance draws, and everything there is to say about both. */
final class FeatureCheckVector implements Vector {

    /** The name of the feature in every row: percentages are computed from it. */
    private static final String FEATURE = "search";

    private final List<Group> groups;

    FeatureCheckVector(List<Group> groups) {
        this.groups = groups;
    }

    @Override
    public void check(JsonObject row, EngineUnderTest engine) {
        var adapter = new ModelAdapter();
        adapter.replaceAll(Map.of(FEATURE, VectorJson.state(row.getJsonObject("state"))));
        Flipper.Builder builder = engine.over(adapter).random(row.getJsonNumber("rand")::doubleValue);
        groups.forEach(builder::group);
        try (Flipper flipper = builder.build()) {
            answer(row, flipper);
            values(row, flipper.feature(FEATURE));
        }
    }

    private static void answer(JsonObject row, Flipper flipper) {
        var question = new Question(flipper, FEATURE, VectorJson.actors(row));
        Decision decision = question.answers(row.getBoolean("enabled"));
        assertThat(decision.gate().map(Gate::singular).orElse(null))
                .as("opened by: %s, in %s", decision, row)
                .isEqualTo(row.getString("opened_by", null));
    }

    private static void values(JsonObject row, Feature feature) {
        GateValues values = feature.values();
        assertThat(feature.state().name().toLowerCase(Locale.ROOT))
                .as("state, in %s", row)
                .isEqualTo(row.getString("feature_state"));
        assertThat(Gate.evaluationOrder().stream().filter(values::isSet).map(Gate::singular))
                .as("gates that are set, in %s", row)
                .containsExactlyInAnyOrderElementsOf(
                        row.getJsonArray("enabled_gate_names").getValuesAs(JsonString::getString));
        assertThat(values.on()).as("boolean, in %s", row).isEqualTo(row.getBoolean("boolean_value"));
        assertThat(values.percentageOfActors())
                .as("percentage of actors, in %s", row)
                .isEqualTo(row.getJsonNumber("percentage_of_actors_value").doubleValue());
        assertThat(values.percentageOfTime())
                .as("percentage of time, in %s", row)
                .isEqualTo(row.getJsonNumber("percentage_of_time_value").doubleValue());
    }
}
