// SPDX-License-Identifier: Apache-2.0
package dev.flipper.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@FlipperTest
@DisplayName("The Flipper of a test")
class FlipperOfATestTest {

    private final Flipper given;

    FlipperOfATestTest(Flipper given) {
        this.given = given;
    }

    @BeforeEach
    void before(Flipper flipper) {
        assertThat(flipper).isSameAs(given);
    }

    @AfterEach
    void after(Flipper flipper) {
        assertThat(flipper).isSameAs(given);
    }

    @Test
    @DisplayName("is the same in the constructor, before the test, in it and after it")
    void same(Flipper flipper) {
        assertThat(flipper).isSameAs(given);
    }

    @Test
    @DisplayName("knows nothing that nobody stated")
    void empty(Flipper flipper) {
        assertThat(flipper.features()).isEmpty();
    }

    @Test
    @DisplayName("has the groups that the application's extensions register")
    void groups(Flipper flipper) {
        flipper.feature("search").enableGroup("staff");
        assertThat(flipper.isEnabled("search", Actor.of("Staff;1"))).isTrue();
        assertThat(flipper.isEnabled("search", Actor.of("User;1"))).isFalse();
    }

    @Nested
    @DisplayName("in a nested class")
    class Inner {

        private final Flipper givenInside;

        Inner(Flipper givenInside) {
            this.givenInside = givenInside;
        }

        @Test
        @DisplayName("is that of the enclosing instance")
        void same(Flipper flipper) {
            assertThat(flipper).isSameAs(givenInside).isSameAs(given);
        }
    }

    @Test
    @DisplayName("belongs to one run and is closed after it")
    void closed() {
        assertThat(Run.of(Kept.class).failures()).isEmpty();
        assertThat(Kept.SEEN).hasSize(3).doesNotHaveDuplicates();
        assertThat(Kept.SEEN)
                .allSatisfy(flipper -> assertThatThrownBy(flipper::features).hasMessageContaining("closed"));
    }

    @FlipperTest
    static class Kept {

        static final Queue<Flipper> SEEN = new ConcurrentLinkedQueue<>();

        @RepeatedTest(2)
        void keeps(Flipper flipper) {
            SEEN.add(flipper);
        }

        @Test
        void keepsToo(Flipper flipper) {
            SEEN.add(flipper);
        }
    }

    @Test
    @DisplayName("is there for a class that has one instance for all tests")
    void onePerClass() {
        Run run = Run.of(OneInstance.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).hasSize(2);
    }

    @FlipperTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstance {

        @Test
        @FeatureOn("search")
        void on(Flipper flipper) {
            assertThat(flipper.isEnabled("search")).isTrue();
        }

        @Test
        void unknown(Flipper flipper) {
            assertThat(flipper.features()).isEmpty();
        }
    }
}
