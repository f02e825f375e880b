// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.tck.Requirement;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The gates of a feature")
class FeatureGatesTest {

    private static final Actor ANNA = Actor.of("User;1");

    private final Flipper flipper = Flipper.create(Adapters.memory());
    private final Feature search = flipper.feature("search");

    static Stream<Consumer<Feature>> decisions() {
        return Stream.of(
                Feature::enable,
                Feature::disable,
                feature -> feature.disableActor(ANNA),
                feature -> feature.enableGroup("admins"),
                feature -> feature.disablePercentageOfTime(),
                Feature::disableExpression);
    }

    @Test
    @Requirement("feature-1")
    @DisplayName("have the keys that stores and wires share with Ruby")
    void keys() {
        assertThat(Gate.evaluationOrder())
                .extracting(Gate::key)
                .containsExactly(
                        "boolean", "expression", "actors", "percentage_of_actors", "percentage_of_time", "groups");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User;1", "", "  ", "日本 😀", "a/b?c"})
    @Requirement("feature-2")
    @DisplayName("keep the id of an actor as it is")
    void ids(String id) {
        search.enableActor(Actor.of(id));

        assertThat(search.values().asSet()).containsExactly(new GateValue("actors", id));
        assertThat(search.isEnabled(Actor.of(id))).isTrue();
    }

    @Test
    @Requirement("feature-3")
    @DisplayName("hold nothing but true once the feature is enabled for everyone")
    void enabledForEveryone() {
        search.enableActor(ANNA);
        search.enablePercentageOfTime(25);

        search.enable();

        assertThat(search.values().asSet()).containsExactly(new GateValue("boolean", "true"));
    }

    @Test
    @Requirement("feature-4")
    @DisplayName("hold nothing once the feature is disabled for everyone, and the feature stays known")
    void disabledForEveryone() {
        search.enableActor(ANNA);
        search.enableGroup("admins");

        search.disable();

        assertThat(search.values().asSet()).isEmpty();
        assertThat(search.exists()).isTrue();
    }

    @Test
    @Requirement("feature-5")
    @DisplayName("stay as open as they were when an actor or a group is disabled")
    void noDenial() {
        search.enable();

        search.disableActor(ANNA);
        search.disableGroup("admins");

        assertThat(search.isEnabled(ANNA)).isTrue();
    }

    @Test
    @Requirement("feature-6")
    @DisplayName("hold 0 once a percentage is disabled")
    void disabledPercentage() {
        search.enablePercentageOfActors(25);
        search.enablePercentageOfTime(25);

        search.disablePercentageOfActors();
        search.disablePercentageOfTime();

        assertThat(search.values().texts("percentage_of_actors")).containsExactly("0");
        assertThat(search.values().texts("percentage_of_time")).containsExactly("0");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    @Requirement("feature-7")
    @DisplayName("make their feature known when somebody decides about one of them")
    void makeKnown(Consumer<Feature> decision) {
        decision.accept(search);

        assertThat(flipper.features()).containsExactly(search);
    }
}
