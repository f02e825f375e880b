// SPDX-License-Identifier: Apache-2.0
package dev.flipper.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A stated feature")
@FeatureOn({"search", "stats"})
class StatedFeaturesTest {

    @Test
    @DisplayName("of the class is on for everybody in every test")
    void ofTheClass(Flipper flipper) {
        assertThat(flipper.isEnabled("search")).isTrue();
        assertThat(flipper.isEnabled("stats", Actor.of("User;1"))).isTrue();
    }

    @Test
    @FeatureOff("search")
    @DisplayName("of the test counts before that of the class")
    void ofTheTest(Flipper flipper) {
        assertThat(flipper.isEnabled("search")).isFalse();
        assertThat(flipper.isEnabled("stats")).isTrue();
    }

    @Test
    @FeatureOff("till")
    @DisplayName("is known when it is off")
    void known(Flipper flipper) {
        assertThat(flipper.feature("till").exists()).isTrue();
        assertThat(flipper.isEnabled("till")).isFalse();
    }

    @Test
    @FeatureOn({"", " ", "search/\u691c\u7d22"})
    @DisplayName("has any text for a key")
    void anyKey(Flipper flipper) {
        assertThat(flipper.isEnabled("")).isTrue();
        assertThat(flipper.isEnabled(" ")).isTrue();
        assertThat(flipper.isEnabled("search/\u691c\u7d22")).isTrue();
    }

    @Test
    @FeatureOn({"till", "till"})
    @DisplayName("may be stated twice")
    void twice(Flipper flipper) {
        assertThat(flipper.isEnabled("till")).isTrue();
    }

    @Test
    @NewTill
    @FeatureOff("stats")
    @DisplayName("may stand on an annotation of the application's own, beside others")
    void composed(Flipper flipper) {
        assertThat(flipper.isEnabled("till")).isTrue();
        assertThat(flipper.isEnabled("stats")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"till", "wrap"})
    @FeatureOn("till")
    @DisplayName("goes together with parameters")
    void parameterized(String feature, Flipper flipper) {
        assertThat(flipper.isEnabled(feature)).isEqualTo(feature.equals("till"));
    }

    @Nested
    @FeatureOff("search")
    @DisplayName("of a nested class")
    class Inner {

        @Test
        @DisplayName("counts before that of the enclosing class")
        void before(Flipper flipper) {
            assertThat(flipper.isEnabled("search")).isFalse();
            assertThat(flipper.isEnabled("stats")).isTrue();
        }
    }

    @Nested
    @FeatureOff("stats")
    @FeatureOn("till")
    @DisplayName("of a subclass")
    class Sub extends Base {

        @Test
        @DisplayName("counts before that of the superclass, which counts before that of the enclosing class")
        void before(Flipper flipper) {
            assertThat(flipper.isEnabled("till")).isTrue();
            assertThat(flipper.isEnabled("stats")).isFalse();
            assertThat(flipper.isEnabled("search")).isFalse();
            assertThat(flipper.isEnabled("wrap")).isTrue();
        }
    }

    @FeatureOn("wrap")
    @FeatureOff({"till", "search"})
    private abstract static class Base {}

    @Retention(RetentionPolicy.RUNTIME)
    @FeatureOn("till")
    private @interface NewTill {}
}
