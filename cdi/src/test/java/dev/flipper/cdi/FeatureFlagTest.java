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
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("@Inject @FeatureFlag")
class FeatureFlagTest {

    @Dependent
    static class Page {
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
    }

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
        try (SeContainer container = Container.start(Page.class)) {
            container.select(Page.class).get().search.enable();

            assertThat(container.select(Page.class).get().flipper.isEnabled("search"))
                    .isTrue();
        }
    }

    @Test
    @Requirement("cdi-8")
    @DisplayName("gives an answer that is looked up whenever it is asked")
    void lazy() {
        try (SeContainer container = Container.start(Page.class)) {
            Page page = container.select(Page.class).get();
            assertThat(page.newSearch.getAsBoolean()).isFalse();

            page.search.enable();

            assertThat(page.newSearch.getAsBoolean()).isTrue();
            assertThat(page.newBasket.get().getAsBoolean()).isFalse();
        }
    }

    @Test
    @Requirement("cdi-8")
    @DisplayName("asks for whoever calls at that moment")
    void caller() {
        try (SeContainer container = Container.start(Page.class, Visitors.class)) {
            Page page = container.select(Page.class).get();
            page.search.enableActor(Actor.of("Anna"));
            Visitors visitors = container.select(Visitors.class).get();

            visitors.enter("Anna");
            assertThat(page.newSearch.getAsBoolean()).isTrue();
            visitors.enter("Bert");
            assertThat(page.newSearch.getAsBoolean()).isFalse();
        }
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
