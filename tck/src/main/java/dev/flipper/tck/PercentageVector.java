// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.Gate;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Rows of a stored percentage of actors, the actors of one check, and whether it is open. */
final class PercentageVector implements Vector {

    @Override
    public void check(JsonObject row, EngineUnderTest engine) {
        String feature = row.getString("feature");
        boolean open = row.getBoolean("open");
        var adapter = new ModelAdapter();
        adapter.add(feature);
        adapter.enable(feature, Facts.percentageOfActors(VectorJson.text(row.getValue("/stored"))));
        try (Flipper flipper = engine.over(adapter).build()) {
            var question = new Question(flipper, feature, VectorJson.actors(row));
            assertThat(question.answers(open).gate())
                    .as("opened by, in %s", row)
                    .isEqualTo(open ? Optional.of(Gate.PERCENTAGE_OF_ACTORS) : Optional.empty());
        }
    }
}
