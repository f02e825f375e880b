// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.FeatureDisabledException;
import dev.flipper.Flipper;
import dev.flipper.cdi.RequiresFeature.Closed;
import dev.flipper.tck.Requirement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.se.SeContainer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A fallback")
@SuppressWarnings("UnusedMethod") // fallbacks are called by name
class FallbackTest {

    @ApplicationScoped
    static class Chain {

        @RequiresFeature(value = "lamps", fallbackMethod = "chairs")
        List<String> lamps() {
            return List.of("lamp");
        }

        @RequiresFeature(value = "chairs", closed = Closed.EMPTY)
        List<String> chairs() {
            return List.of("chair");
        }
    }

    @ApplicationScoped
    @RequiresFeature("shop")
    static class Shop {

        @RequiresFeature(value = "lamps", fallbackMethod = "chairs")
        String lamps() {
            return "lamp";
        }

        String chairs() {
            return "chair";
        }
    }

    @ApplicationScoped
    @RequiresFeature(value = "shop", fallbackMethod = "old")
    static class Overloads {

        String recent() {
            return "new";
        }

        String old() {
            return "old";
        }

        @RequiresFeature("lamps")
        String old(int secret) {
            return "secret " + secret;
        }
    }

    static class Mutual {

        @RequiresFeature(value = "shop", fallbackMethod = "second")
        void search() {}

        @RequiresFeature(value = "lamps", fallbackMethod = "search")
        void second() {}
    }

    @RequiresFeature(value = "shop", fallbackMethod = "search")
    static class Overloaded {

        String recent() {
            return "new";
        }

        String search() {
            return "old";
        }

        String search(int secret) {
            return "secret " + secret;
        }
    }

    @Test
    @Requirement("cdi-21")
    @DisplayName("runs only when what it requires itself is open, else it says what happens")
    void chain() {
        try (SeContainer container = Container.start(Chain.class)) {
            Chain chain = container.select(Chain.class).get();
            assertThat(chain.lamps()).isEmpty();

            container.select(Flipper.class).get().feature("chairs").enable();
            assertThat(chain.lamps()).containsExactly("chair");
        }
    }

    @Test
    @Requirement("cdi-21")
    @DisplayName("of a method is guarded by its class")
    void classFirst() {
        try (SeContainer container = Container.start(Shop.class)) {
            Shop shop = container.select(Shop.class).get();
            assertThatThrownBy(shop::lamps)
                    .isInstanceOfSatisfying(
                            FeatureDisabledException.class,
                            closed -> assertThat(closed.feature()).isEqualTo("shop"));

            container.select(Flipper.class).get().feature("shop").enable();
            assertThat(shop.lamps()).isEqualTo("chair");
        }
    }

    @Test
    @Requirement("cdi-12")
    @DisplayName("of a class is one method: others of its name keep their guard")
    void overloads() {
        try (SeContainer container = Container.start(Overloads.class)) {
            Overloads overloads = container.select(Overloads.class).get();

            assertThat(overloads.recent()).isEqualTo("old");
            assertThat(overloads.old()).isEqualTo("old");
            assertThatThrownBy(() -> overloads.old(1)).isInstanceOf(FeatureDisabledException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Mutual.class, Overloaded.class})
    @Requirement({"cdi-10", "cdi-21"})
    @DisplayName("that leads back to its method, and another method of its name that has none, fail the deployment")
    void faulty(Class<?> type) {
        assertThatThrownBy(() -> Container.start(type))
                .hasStackTraceContaining("@RequiresFeature at " + type.getName() + ".search must ");
    }
}
