// SPDX-License-Identifier: Apache-2.0
package dev.flipper.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A clear error meets")
class RefusalTest {

    private static void refused(Class<?> tests, String... parts) {
        Run run = Run.of(tests);
        assertThat(run.passed()).isEmpty();
        assertThat(run.failures())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).contains(parts));
    }

    @Test
    @DisplayName("a feature that is on and off at the same place, even if nobody asks for it")
    void onAndOff() {
        refused(OnAndOff.class, "the feature \"search\" cannot be on and off at the same place: ", "OnAndOff.test()");
    }

    static class OnAndOff {

        @Test
        @FeatureOn({"stats", "search"})
        @FeatureOff("search")
        void test() {}
    }

    @Test
    @DisplayName("a feature that is varied and off at the same place")
    void variedAndOff() {
        refused(VariedAndOff.class, "the feature \"search\" cannot be off and varied at the same place");
    }

    static class VariedAndOff {

        @FeatureVaried("search")
        @FeatureOff("search")
        void test() {}
    }

    @Test
    @DisplayName("more varied features than six")
    void seven() {
        refused(Seven.class, "@FeatureVaried must name from 1 to 6 features, but names 7: ", "Seven.test()");
    }

    static class Seven {

        @FeatureVaried({"a", "b", "c", "d", "e", "f", "g"})
        void test() {}
    }

    @Test
    @DisplayName("no varied feature at all")
    void none() {
        refused(None.class, "@FeatureVaried must name from 1 to 6 features, but names 0: ");
    }

    static class None {

        @FeatureVaried({})
        void test() {}
    }

    @Test
    @DisplayName("@Test beside @FeatureVaried")
    void testAndVaried() {
        refused(TestAndVaried.class, "@FeatureVaried is a test by itself", "TestAndVaried.test()");
    }

    static class TestAndVaried {

        @Test
        @FeatureVaried("search")
        void test() {}
    }

    @Test
    @DisplayName("parameters beside @FeatureVaried")
    void parametersAndVaried() {
        refused(ParametersAndVaried.class, "@FeatureVaried is a test by itself");
    }

    static class ParametersAndVaried {

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        @FeatureVaried("search")
        void test(int number) {}
    }

    @Test
    @DisplayName("a Flipper that is asked for before there is a test")
    void beforeAll() {
        refused(BeforeTheFirst.class, "a Flipper belongs to one test, and there is none yet: ", "beforeAll");
    }

    @FlipperTest
    static class BeforeTheFirst {

        @BeforeAll
        static void beforeAll(Flipper flipper) {}

        @Test
        void test() {}
    }

    @Test
    @DisplayName("a constructor that asks for a Flipper where one instance serves all tests")
    void oneInstance() {
        refused(OneInstance.class, "a Flipper belongs to one test, and there is none yet: ", "OneInstance(");
    }

    @FlipperTest
    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstance {

        OneInstance(Flipper flipper) {}

        @RepeatedTest(2)
        void test() {}
    }
}
