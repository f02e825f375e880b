// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.FeatureDisabledException;
import dev.flipper.Flipper;
import dev.flipper.tck.Requirement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a method requires is found")
class RequirementLookupTest {

    @Stereotype
    @RequiresFeature("search")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Inner {}

    @Inner
    @Stereotype
    @Retention(RetentionPolicy.RUNTIME)
    @interface Outer {}

    @Outer
    @ApplicationScoped
    static class ByOuter {
        String search() {
            return "found";
        }
    }

    @ApplicationScoped
    static class Plain {
        String search() {
            return "found";
        }
    }

    /** What another extension may add to a class. */
    static final class Search extends AnnotationLiteral<RequiresFeature> implements RequiresFeature {

        private static final long serialVersionUID = 1;

        @Override
        public String value() {
            return "search";
        }

        @Override
        public Closed closed() {
            return Closed.EXCEPTION;
        }

        @Override
        public String fallbackMethod() {
            return "";
        }
    }

    static class Adds implements Extension {
        void add(@Observes ProcessAnnotatedType<Plain> event) {
            event.configureAnnotatedType().add(new Search());
        }
    }

    abstract static class Base {
        @RequiresFeature(value = "search", fallbackMethod = "old")
        String search() {
            return "new";
        }
    }

    @ApplicationScoped
    static class Sub extends Base {
        String old() {
            return "old";
        }
    }

    @Vetoed
    static class NoBean {
        @RequiresFeature("")
        void search() {}
    }

    @Test
    @Requirement("cdi-11")
    @DisplayName("at a stereotype of a stereotype")
    void stereotype() {
        try (SeContainer container = Container.start(ByOuter.class)) {
            ByOuter guarded = container.select(ByOuter.class).get();

            assertThatThrownBy(guarded::search).isInstanceOf(FeatureDisabledException.class);
            container.select(Flipper.class).get().feature("search").enable();
            assertThat(guarded.search()).isEqualTo("found");
        }
    }

    @Test
    @Requirement("cdi-11")
    @DisplayName("where another extension has added it")
    void extension() {
        try (SeContainer container = Container.start(new Adds(), Plain.class)) {
            Plain guarded = container.select(Plain.class).get();

            assertThatThrownBy(guarded::search).isInstanceOf(FeatureDisabledException.class);
            container.select(Flipper.class).get().feature("search").enable();
            assertThat(guarded.search()).isEqualTo("found");
        }
    }

    @Test
    @Requirement("cdi-22")
    @DisplayName("or the method is not called")
    void refused() throws Exception {
        try (SeContainer container = Container.start()) {
            var guard = container.select(FeatureGuard.class).get();
            InvocationContext call = call(new Plain(), Plain.class.getDeclaredMethod("search"));

            assertThatThrownBy(() -> guard.around(call))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(Plain.class.getName() + ".search")
                    .hasMessageContaining("not called");
        }
    }

    @Test
    @Requirement("cdi-10")
    @DisplayName("in the beans, not in classes that they extend or that are no beans")
    void beans() {
        try (SeContainer container = Container.start(Base.class, Sub.class, NoBean.class)) {
            assertThat(container.select(Sub.class).get().search()).isEqualTo("old");
        }
    }

    /** A call that the container leads to the guard although nothing says why. */
    private static InvocationContext call(Object target, Method called) {
        Class<InvocationContext> type = InvocationContext.class;
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, none) -> switch (method.getName()) {
                    case "getTarget" -> target;
                    case "getMethod" -> called;
                    default -> throw new AssertionError(method.getName());
                }));
    }

    @Nested
    @DisplayName("and fails the deployment where containers do not look:")
    class Overlooking {

        interface Guarded {
            @RequiresFeature("search")
            void search();
        }

        static class OfInterface implements Guarded {
            @Override
            public void search() {}
        }

        @RequiresFeature("search")
        interface GuardedWhole {
            void search();
        }

        static class OfWholeInterface implements GuardedWhole {
            @Override
            public void search() {}
        }

        static class Above {
            @RequiresFeature("search")
            void search() {}
        }

        static class Overriding extends Above {
            @Override
            void search() {}
        }

        @ApplicationScoped
        static class Repeated extends Above implements Guarded {
            @Override
            @RequiresFeature("search")
            public void search() {}
        }

        @ParameterizedTest
        @ValueSource(classes = {OfInterface.class, OfWholeInterface.class, Overriding.class})
        @Requirement("cdi-10")
        @DisplayName("at an interface, and at a method that is overridden without it")
        void overlooked(Class<?> type) {
            assertThatThrownBy(() -> Container.start(type))
                    .hasStackTraceContaining("is not heeded by containers for the bean " + type.getName());
        }

        @Test
        @Requirement("cdi-10")
        @DisplayName("it may be repeated where they do")
        void repeated() {
            try (SeContainer container = Container.start(Repeated.class)) {
                Repeated guarded = container.select(Repeated.class).get();

                assertThatThrownBy(guarded::search).isInstanceOf(FeatureDisabledException.class);
            }
        }
    }
}
