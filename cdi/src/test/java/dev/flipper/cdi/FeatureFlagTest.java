// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Actor;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.tck.Requirement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("@Inject @FeatureFlag")
@InContainer
class FeatureFlagTest {

    @Inject
    @FeatureFlag("search")
    Feature search;

    @Inject
    Flipper flipper;

    @Inject
    @FeatureFlag("search")
    BooleanSupplier newSearch;

    @Inject
    @FeatureFlag("basket")
    Provider<BooleanSupplier> newBasket;

    @Inject
    Visitors visitors;

    @Dependent
    static class Forgetful {
        @Inject
        @FeatureFlag(" ")
        BooleanSupplier newSearch;
    }

    @ApplicationScoped
    static class Visitors implements CallerResolver {

        private Optional<Actor> visitor = Optional.empty();

        @Override
        public Optional<Actor> caller() {
            return visitor;
        }

        void enter(String id) {
            visitor = Optional.of(Actor.of(id));
        }
    }

    @Test
    @Requirement("cdi-8")
    @DisplayName("gives the feature that it names")
    void feature() {
        search.enable();

        assertThat(flipper.isEnabled("search")).isTrue();
    }

    @Test
    @Requirement("cdi-8")
    @DisplayName("gives an answer that is looked up whenever it is asked")
    void lazy() {
        assertThat(newSearch.getAsBoolean()).isFalse();

        search.enable();

        assertThat(newSearch.getAsBoolean()).isTrue();
        assertThat(newBasket.get().getAsBoolean()).isFalse();
    }

    @Test
    @Requirement("cdi-8")
    @DisplayName("asks for whoever calls at that moment")
    void caller() {
        search.enableActor(Actor.of("Anna"));

        visitors.enter("Anna");
        assertThat(newSearch.getAsBoolean()).isTrue();
        visitors.enter("Bert");
        assertThat(newSearch.getAsBoolean()).isFalse();
    }

    @Test
    @Requirement("cdi-10")
    @DisplayName("fails the deployment when it names nothing, and says where")
    void blank() {
        assertThatThrownBy(() -> Container.start(Forgetful.class))
                .hasStackTraceContaining("@FeatureFlag at ")
                .hasStackTraceContaining("Forgetful.newSearch must name a feature, but its value is blank");
    }
}
