// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.tck.Requirement;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.inject.Named;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pages")
class PagesTest {

    @Dependent
    @Named("features")
    static class OwnFeatures {}

    @Test
    @Requirement("cdi-9")
    @DisplayName("call the instance flipper")
    void flipper() {
        try (SeContainer container = Container.start()) {
            Object named = container.select(NamedLiteral.of("flipper")).get();

            assertThat(named).isSameAs(container.select(Flipper.class).get());
        }
    }

    @Test
    @Requirement("cdi-9")
    @DisplayName("read the answers from features, which asks at each access and lists what is known")
    void features() {
        try (SeContainer container = Container.start()) {
            Flipper flipper = container.select(Flipper.class).get();
            flipper.feature("basket").add();
            Object features = container.select(NamedLiteral.of("features")).get();
            assertThat(features).isEqualTo(Map.of("basket", false));

            flipper.feature("new-search").enable();

            assertThat(features).isInstanceOfSatisfying(Map.class, map -> {
                assertThat(map.get("new-search")).isEqualTo(true);
                assertThat(map.get("unknown")).isEqualTo(false);
                assertThat(map.keySet().toString()).contains("new-search", "basket");
            });
        }
    }

    @Test
    @Requirement("cdi-9")
    @DisplayName("keep a name that the application gives to a bean of its own")
    void ownName() {
        try (SeContainer container = Container.start(OwnFeatures.class)) {
            assertThat(container.select(NamedLiteral.of("features")).get()).isInstanceOf(OwnFeatures.class);
        }
    }
}
