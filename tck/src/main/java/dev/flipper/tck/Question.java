// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Decision;
import dev.flipper.Flipper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check, asked in each way in which it can be asked.
 *
 * @param flipper who is asked
 * @param feature the key of the feature
 * @param actors who asks
 */
record Question(Flipper flipper, String feature, List<@Nullable Actor> actors) {

    /** Asks, and fails unless every way has the same answer. */
    Decision answers(boolean expected) {
        Decision decision = flipper.explain(feature, actors);
        assertThat(decision.enabled()).as("explain: %s", decision).isEqualTo(expected);
        assertThat(flipper.isEnabled(feature, actors))
                .as("isEnabled of the actors")
                .isEqualTo(expected);
        assertThat(flipper.feature(feature).isEnabled(actors))
                .as("Feature.isEnabled of the actors")
                .isEqualTo(expected);
        if (actors.isEmpty()) {
            nobody(expected);
        }
        Actor single = actors.size() == 1 ? actors.get(0) : null;
        if (single != null) {
            single(single, expected);
        }
        return decision;
    }

    private void nobody(boolean expected) {
        assertThat(flipper.isEnabled(feature)).as("isEnabled").isEqualTo(expected);
        assertThat(flipper.explain(feature).enabled()).as("explain").isEqualTo(expected);
        assertThat(flipper.feature(feature).isEnabled()).as("Feature.isEnabled").isEqualTo(expected);
    }

    private void single(Actor actor, boolean expected) {
        assertThat(flipper.isEnabled(feature, actor))
                .as("isEnabled of the actor")
                .isEqualTo(expected);
        assertThat(flipper.explain(feature, actor).enabled())
                .as("explain of the actor")
                .isEqualTo(expected);
        assertThat(flipper.feature(feature).isEnabled(actor))
                .as("Feature.isEnabled of the actor")
                .isEqualTo(expected);
    }
}
