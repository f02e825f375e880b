// SPDX-License-Identifier: Apache-2.0
package dev.flipper.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** What the annotations of a test and of its classes say about features. */
final class StatedFeatures {

    private final Map<String, State> states = new LinkedHashMap<>();

    private enum State {
        ON,
        OFF,
        VARIED
    }

    private StatedFeatures() {}

    /** Reads from the outermost class to the test itself: what is said last counts. */
    static StatedFeatures of(ExtensionContext test) {
        var stated = new StatedFeatures();
        test.getEnclosingTestClasses().forEach(stated::add);
        stated.add(test.getRequiredTestClass());
        stated.states.putAll(at(checked(test.getRequiredTestMethod())));
        return stated;
    }

    private void add(Class<?> type) {
        Optional.ofNullable(type.getSuperclass()).ifPresent(this::add);
        states.putAll(at(type));
    }

    /** The features whose state does not vary. */
    Map<String, Boolean> fixed() {
        var fixed = new LinkedHashMap<String, Boolean>();
        states.forEach((feature, state) -> {
            if (state != State.VARIED) {
                fixed.put(feature, state == State.ON);
            }
        });
        return fixed;
    }

    /** The features that are on in some runs and off in others. */
    List<String> varied() {
        return states.keySet().stream()
                .filter(feature -> states.get(feature) == State.VARIED)
                .toList();
    }

    private static Method checked(Method method) {
        boolean varies = AnnotationSupport.isAnnotated(method, FeatureVaried.class);
        long kinds = Stream.of(method.getDeclaredAnnotations())
                .filter(each -> AnnotationSupport.isAnnotated(each.annotationType(), Testable.class))
                .count();
        if (varies && kinds > 1) {
            throw new ExtensionConfigurationException(
                    "@FeatureVaried is a test by itself, so @Test and its relatives cannot stand beside it: " + method);
        }
        return method;
    }

    private static Map<String, State> at(AnnotatedElement place) {
        var states = new LinkedHashMap<String, State>();
        all(place, FeatureOn.class).forEach(on -> put(place, states, State.ON, on.value()));
        all(place, FeatureOff.class).forEach(off -> put(place, states, State.OFF, off.value()));
        all(place, FeatureVaried.class).forEach(varied -> put(place, states, State.VARIED, varied.value()));
        return states;
    }

    private static void put(AnnotatedElement place, Map<String, State> states, State state, String... features) {
        for (String feature : features) {
            State other = states.put(feature, state);
            if (other != null && other != state) {
                throw new ExtensionConfigurationException("the feature \"%s\" cannot be %s and %s at the same place: %s"
                        .formatted(feature, word(other), word(state), place));
            }
        }
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** The annotations of one type that stand at a place, by themselves or on annotations of other people's. */
    private static <A extends Annotation> Stream<A> all(AnnotatedElement place, Class<A> type) {
        return Stream.of(place.getDeclaredAnnotations())
                .flatMap(each -> type.isInstance(each)
                        ? Stream.of(type.cast(each))
                        : AnnotationSupport.findAnnotation(each.annotationType(), type).stream());
    }
}
