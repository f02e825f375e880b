// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Expression;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.Group;
import dev.flipper.tck.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A check")
class CheckTest {

    private static final Actor ANNA = Actor.of("User;1", Map.of("plan", "pro"));
    private static final Actor BERT = Actor.of("User;2");

    /** The value by which a gate is open for Anna. */
    private static GateValue openForAnna(Gate gate) {
        return switch (gate) {
            case BOOLEAN -> GateValue.on();
            case EXPRESSION -> GateValue.expression(Expression.property("plan").eq("pro"));
            case ACTOR -> GateValue.actor(ANNA);
            case PERCENTAGE_OF_ACTORS -> GateValue.percentageOfActors(100);
            case PERCENTAGE_OF_TIME -> GateValue.percentageOfTime(100);
            case GROUP -> GateValue.group("pros");
        };
    }

    private final Flipper flipper = Flipper.builder(Adapters.memory())
            .group(new Group("pros", ANNA::equals))
            .build();
    private final Feature search = flipper.feature("search");

    @Test
    @Requirement("check-1")
    @DisplayName("asks the gates in their order, and the first open one is the reason")
    void order() {
        List<Gate> lastFirst = new ArrayList<>(Gate.evaluationOrder());
        Collections.reverse(lastFirst);
        for (Gate gate : lastFirst) {
            search.enable(openForAnna(gate));

            assertThat(flipper.explain("search", List.of(ANNA)).gate()).contains(gate);
        }
        assertThat(Gate.evaluationOrder())
                .containsExactly(
                        Gate.BOOLEAN,
                        Gate.EXPRESSION,
                        Gate.ACTOR,
                        Gate.PERCENTAGE_OF_ACTORS,
                        Gate.PERCENTAGE_OF_TIME,
                        Gate.GROUP);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPRESSION", "ACTOR", "PERCENTAGE_OF_ACTORS", "GROUP"})
    @Requirement("check-2")
    @DisplayName("without an actor is closed where a gate is about somebody")
    void nobody(Gate gate) {
        search.enable(openForAnna(gate));

        assertThat(search.isEnabled()).isFalse();
        assertThat(search.isEnabled(List.of())).isFalse();
        assertThat(search.isEnabled(ANNA)).isTrue();
    }

    @Test
    @Requirement("check-2")
    @DisplayName(
            "without an actor is opened by the boolean gate, an expression about nobody, and the percentage of time")
    void opensForNobody() {
        flipper.feature("a").enable();
        flipper.feature("b").enableExpression(Expression.now().gt(Expression.time("2020-01-01T00:00:00Z")));
        flipper.feature("c").enablePercentageOfTime(100);

        assertThat(flipper.features()).hasSize(3).allMatch(Feature::isEnabled);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPRESSION", "ACTOR", "GROUP"})
    @Requirement("check-3")
    @DisplayName("with several actors is open when one of them opens it")
    void several(Gate gate) {
        search.enable(openForAnna(gate));

        assertThat(search.isEnabled(List.of(BERT, ANNA))).isTrue();
        assertThat(search.isEnabled(List.of(BERT, Actor.of("User;3")))).isFalse();
    }

    @Test
    @Requirement("check-4")
    @DisplayName("passes over members that are null")
    void nullMembers() {
        search.enableActor(ANNA);

        assertThat(search.isEnabled(Arrays.asList(null, ANNA, null))).isTrue();
        assertThat(search.isEnabled(Arrays.asList(null, BERT))).isFalse();
        assertThat(search.isEnabled(Arrays.asList((Actor) null))).isFalse();
    }

    @Test
    @Requirement("check-5")
    @DisplayName("of a feature for which nothing is stored is closed")
    void nothingStored() {
        search.add();

        assertThat(search.isEnabled(ANNA)).isFalse();
        assertThat(flipper.isEnabled("unheard of")).isFalse();
        assertThat(flipper.isEnabled("unheard of", ANNA)).isFalse();
        assertThat(flipper.isEnabled("unheard of", List.of(ANNA, BERT))).isFalse();
    }
}
