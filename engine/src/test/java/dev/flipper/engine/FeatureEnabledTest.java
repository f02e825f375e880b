// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Expression;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.tck.Requirement;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A feature that rests on another")
class FeatureEnabledTest {

    private static final Actor ANNA = Actor.of("User;1", Map.of("plan", "pro"));

    private final Events events = new Events();
    private final Flipper flipper =
            Flipper.builder(Adapters.memory()).instrumenter(events).build();

    private void store(String feature, Expression... members) {
        flipper.feature(feature).enableExpression(Expression.any(members));
    }

    @Test
    @Requirement("expression-23")
    @DisplayName("is open for whom the other is open in the same instance")
    void rests() {
        store("search", Expression.featureEnabled("stats"));
        flipper.feature("stats").enableActor(ANNA);
        Flipper other = Flipper.create(Adapters.memory());
        other.feature("stats").enable();

        assertThat(flipper.isEnabled("search", ANNA)).isTrue();
        assertThat(flipper.isEnabled("search", Actor.of("User;2"))).isFalse();
        assertThat(flipper.isEnabled("search")).isFalse();
    }

    @Test
    @Requirement("expression-23")
    @DisplayName("is closed where the other is not known")
    void unknown() {
        store("search", Expression.featureEnabled("stats"));

        assertThat(flipper.isEnabled("search", ANNA)).isFalse();
    }

    @Test
    @Timeout(20)
    @Requirement("expression-34")
    @DisplayName("ends where forty features in a row each name the next one twice")
    void bounded() {
        for (int i = 0; i < 40; i++) {
            store("f" + i, Expression.featureEnabled("f" + (i + 1)), Expression.featureEnabled("f" + (i + 1)));
        }

        assertThat(flipper.isEnabled("f0", ANNA)).isFalse();
        assertThat(events.setAside())
                .anySatisfy(fault -> assertThat(fault.reason()).contains("asks more than 1000 features"));
    }

    @Test
    @Requirement("expression-24")
    @DisplayName("is closed where each waits for the other, whichever is asked")
    void cycle() {
        store("a", Expression.featureEnabled("b"), Expression.featureEnabled("b"));
        store("b", Expression.featureEnabled("c"));
        store("c", Expression.featureEnabled("a"), Expression.featureEnabled("c"));

        assertThat(flipper.features()).hasSize(3).noneMatch(feature -> feature.isEnabled(ANNA));
    }

    @Test
    @Requirement("expression-24")
    @DisplayName("goes on behind the call that closes a cycle")
    void goesOn() {
        store("a", Expression.featureEnabled("b"));
        store("b", Expression.featureEnabled("a"), Expression.property("plan").eq("pro"));

        assertThat(flipper.isEnabled("a", ANNA)).isTrue();
        assertThat(flipper.isEnabled("b", ANNA)).isTrue();
        assertThat(flipper.isEnabled("a")).isFalse();
    }

    @Test
    @Requirement("expression-24")
    @DisplayName("asks no gate of the feature that closes the cycle")
    void asksNoGate() {
        flipper.adapter().add("search");
        flipper.adapter()
                .enable("search", new GateValue("expression", "{\"Equal\":[{\"FeatureEnabled\":[\"search\"]},true]}"));
        flipper.feature("search").enablePercentageOfActors(100);

        assertThat(flipper.explain("search", java.util.List.of(ANNA)).gate())
                .contains(dev.flipper.Gate.PERCENTAGE_OF_ACTORS);
    }
}
