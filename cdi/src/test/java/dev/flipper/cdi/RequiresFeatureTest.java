// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.FeatureDisabledException;
import dev.flipper.Flipper;
import dev.flipper.cdi.RequiresFeature.Closed;
import dev.flipper.tck.Requirement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("@RequiresFeature")
@InContainer
@SuppressWarnings("UnusedMethod") // fallbacks are called by name
class RequiresFeatureTest {

    @ApplicationScoped
    static class Recommendations {

        @RequiresFeature("recommendations")
        List<String> strict() {
            return List.of("lamp");
        }

        @RequiresFeature(value = "recommendations", closed = Closed.EMPTY)
        List<String> empty() {
            return List.of("lamp");
        }

        @RequiresFeature(value = "recommendations", closed = Closed.EMPTY)
        CompletionStage<List<String>> later() {
            throw new AssertionError("called");
        }

        @RequiresFeature(value = "recommendations", fallbackMethod = "bestsellers")
        List<String> recommended(String customer) {
            return List.of("lamp for " + customer);
        }

        private List<String> bestsellers(String customer) {
            return List.of("chair for " + customer);
        }

        @RequiresFeature(value = "recommendations", fallbackMethod = "fails")
        void failing() {}

        private void fails() throws IOException {
            throw new IOException("as told");
        }

        String free() {
            return "free";
        }
    }

    @ApplicationScoped
    @RequiresFeature(value = "recommendations", fallbackMethod = "old")
    static class Whole {

        String recent() {
            return "new";
        }

        String old() {
            return "old";
        }

        @RequiresFeature("basket")
        String other() {
            return "basket";
        }
    }

    @Stereotype
    @RequiresFeature("recommendations")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Experimental {}

    @ApplicationScoped
    @Experimental
    static class Stereotyped {

        String recent() {
            return "new";
        }
    }

    @Inject
    Flipper flipper;

    @Inject
    Recommendations recommendations;

    @Inject
    Whole whole;

    @Inject
    Stereotyped stereotyped;

    @Test
    @Requirement("cdi-11")
    @DisplayName("calls the method when the feature is open")
    void open() {
        flipper.feature("recommendations").enable();

        assertThat(recommendations.strict()).containsExactly("lamp");
        assertThat(recommendations.recommended("Anna")).containsExactly("lamp for Anna");
    }

    @Test
    @Requirement("cdi-11")
    @DisplayName("throws when the feature is closed, and leaves other methods alone")
    void exception() {
        assertThatThrownBy(() -> recommendations.strict())
                .isInstanceOfSatisfying(
                        FeatureDisabledException.class,
                        closed -> assertThat(closed.feature()).isEqualTo("recommendations"));
        assertThat(recommendations.free()).isEqualTo("free");
    }

    @Test
    @Requirement("cdi-11")
    @DisplayName("returns nothing when it is told to")
    void empty() {
        assertThat(recommendations.empty()).isEmpty();
        assertThat(recommendations.later()).isCompletedWithValue(List.of());
    }

    @Test
    @Requirement("cdi-11")
    @DisplayName("calls the fallback, a private one too, and throws what it throws")
    void fallback() {
        assertThat(recommendations.recommended("Anna")).containsExactly("chair for Anna");
        assertThatThrownBy(() -> recommendations.failing()).isInstanceOf(IOException.class);
    }

    @Test
    @Requirement("cdi-12")
    @DisplayName("on a class holds for its methods but for the fallback, and a method's own comes first")
    void onClass() {
        assertThat(whole.recent()).isEqualTo("old");
        assertThat(whole.old()).isEqualTo("old");
        assertThatThrownBy(whole::other).hasMessageContaining("basket");
        flipper.feature("basket").enable();
        assertThat(whole.other()).isEqualTo("basket");
    }

    @Test
    @Requirement("cdi-12")
    @DisplayName("may be carried by a stereotype")
    void stereotype() {
        assertThatThrownBy(stereotyped::recent).isInstanceOf(FeatureDisabledException.class);
    }

    @Nested
    @DisplayName("fails the deployment, naming class, method and rule, when")
    class Faults {

        static class Blank {
            @RequiresFeature(" ")
            void search() {}
        }

        static class Missing {
            @RequiresFeature(value = "search", fallbackMethod = "old")
            void search(String words) {}

            void old(int words) {}
        }

        static class OtherResult {
            @RequiresFeature(value = "search", fallbackMethod = "old")
            List<String> search() {
                return List.of();
            }

            Iterable<String> old() {
                return List.of();
            }
        }

        static class Itself {
            @RequiresFeature(value = "search", fallbackMethod = "search")
            void search() {}
        }

        static class Both {
            @RequiresFeature(value = "search", closed = Closed.EMPTY, fallbackMethod = "old")
            void search() {}

            void old() {}
        }

        static class NotEmpty {
            @RequiresFeature(value = "search", closed = Closed.EMPTY)
            Thread search() {
                return Thread.currentThread();
            }
        }

        static class Unreachable {
            @RequiresFeature("search")
            private void search() {}
        }

        @ParameterizedTest
        @ValueSource(
                classes = {
                    Blank.class,
                    Missing.class,
                    OtherResult.class,
                    Itself.class,
                    Both.class,
                    NotEmpty.class,
                    Unreachable.class
                })
        @Requirement("cdi-10")
        @DisplayName("the requirement cannot be met")
        void faulty(Class<?> type) {
            assertThatThrownBy(() -> Container.start(type))
                    .hasStackTraceContaining("@RequiresFeature at " + type.getName() + ".search must ");
        }
    }
}
