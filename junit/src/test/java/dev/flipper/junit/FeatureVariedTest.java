// SPDX-License-Identifier: Apache-2.0
package dev.flipper.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@DisplayName("A varied feature")
class FeatureVariedTest {

    @Test
    @DisplayName("is on in one run and off in the other, and each run says which")
    void one() {
        assertThat(Run.of(One.class).passed()).containsExactly("search on", "search off");
        assertThat(One.SEEN).containsExactly("constructor true", "before true", "constructor false", "before false");
    }

    @FlipperTest
    static class One {

        static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

        One(Flipper flipper) {
            SEEN.add("constructor " + flipper.isEnabled("search"));
        }

        @BeforeEach
        void before(Flipper flipper) {
            SEEN.add("before " + flipper.isEnabled("search"));
        }

        @FeatureVaried("search")
        void varied(Flipper flipper) {
            assertThat(flipper.feature("search").exists()).isTrue();
        }
    }

    @Test
    @DisplayName("is what the constructors of a nested class and of the enclosing one see")
    void nested() {
        assertThat(Run.of(Outer.class).passed()).containsExactly("search on", "search off");
    }

    @FlipperTest
    static class Outer {

        private final boolean on;

        Outer(Flipper flipper) {
            on = flipper.isEnabled("search");
        }

        @Nested
        class Inner {

            private final boolean onInside;

            Inner(Flipper flipper) {
                onInside = flipper.isEnabled("search");
            }

            @FeatureVaried("search")
            void varied(TestInfo run) {
                assertThat(on).isEqualTo(run.getDisplayName().equals("search on"));
                assertThat(onInside).isEqualTo(on);
            }
        }
    }

    @Test
    @DisplayName("runs in every combination with others, beside those that do not vary")
    void several() {
        Run run = Run.of(Several.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.passed())
                .containsExactly(
                        "search on, stats on", "search on, stats off", "search off, stats on", "search off, stats off");
        assertThat(Several.SEEN)
                .containsExactly(
                        List.of(true, true), List.of(true, false), List.of(false, true), List.of(false, false));
    }

    @FeatureOff({"search", "wrap"})
    static class Several {

        static final Queue<List<Boolean>> SEEN = new ConcurrentLinkedQueue<>();

        @FeatureVaried({"search", "stats", "search"})
        @FeatureOn("till")
        void varied(Flipper flipper) {
            SEEN.add(List.of(flipper.isEnabled("search"), flipper.isEnabled("stats")));
            assertThat(flipper.isEnabled("till")).isTrue();
            assertThat(flipper.isEnabled("wrap")).isFalse();
        }
    }

    @Test
    @DisplayName("may stand on an annotation of the application's own, and in a class with one instance")
    void composed() {
        assertThat(Run.of(Composed.class).passed()).containsExactly("till on", "till off");
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class Composed {

        @EitherTill
        void varied(Flipper flipper) {
            assertThat(flipper.features()).hasSize(1);
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @FeatureVaried("till")
    private @interface EitherTill {}

    @Test
    @DisplayName("has any text for a key")
    void anyKey() {
        assertThat(Run.of(AnyKey.class).passed()).hasSize(4);
    }

    static class AnyKey {

        @FeatureVaried({"", "search, \n\u691c on"})
        void varied(Flipper flipper) {
            assertThat(flipper.features()).hasSize(2);
        }
    }

    @Test
    @DisplayName("is one of six at most: 64 runs")
    void six() {
        assertThat(Run.of(Six.class).passed()).hasSize(64).doesNotHaveDuplicates();
    }

    static class Six {

        @FeatureVaried({"a", "b", "c", "d", "e", "f"})
        void varied() {}
    }
}
