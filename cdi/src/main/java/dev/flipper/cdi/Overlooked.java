// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Requirements that the containers overlook: at an interface, and at a method that a subclass overrides without one. */
final class Overlooked {

    private final AnnotatedType<?> type;
    private final Requirements requirements;

    Overlooked(AnnotatedType<?> type, Requirements requirements) {
        this.type = type;
        this.requirements = requirements;
    }

    /** Returns one error for each, which says where it would be heeded. */
    List<IllegalArgumentException> faults() {
        Set<Class<?>> supertypes = supertypes(type.getJavaClass());
        return Stream.concat(
                        supertypes.stream()
                                .filter(Class::isInterface)
                                .filter(above -> above.isAnnotationPresent(RequiresFeature.class))
                                .filter(above -> requirements.ofClass().isEmpty())
                                .map(above -> fault(
                                        above.getName(), type.getJavaClass().getName())),
                        supertypes.stream()
                                .flatMap(above -> Arrays.stream(above.getDeclaredMethods()))
                                .filter(above -> above.isAnnotationPresent(RequiresFeature.class))
                                .filter(above -> (above.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) == 0)
                                .filter(this::isOverlooked)
                                .map(above ->
                                        fault(name(above), type.getJavaClass().getName() + '.' + above.getName())))
                .toList();
    }

    private boolean isOverlooked(Method above) {
        return Fallbacks.business(type.getJavaClass())
                .filter(method -> method.getName().equals(above.getName()))
                .filter(method -> Arrays.equals(method.getParameterTypes(), above.getParameterTypes()))
                .findFirst()
                .map(method -> !method.equals(above) && requirements.requiresNothing(method))
                .orElseGet(() -> requirements.ofClass().isEmpty());
    }

    private static Set<Class<?>> supertypes(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> waiting = new ArrayDeque<>(List.of(type));
        while (!waiting.isEmpty()) {
            Class<?> next = waiting.remove();
            if (found.add(next)) {
                Stream.ofNullable(next.getSuperclass()).forEach(waiting::add);
                waiting.addAll(List.of(next.getInterfaces()));
            }
        }
        found.remove(type);
        return found;
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getName() + '.' + method.getName();
    }

    private static IllegalArgumentException fault(String above, String place) {
        return new IllegalArgumentException("@RequiresFeature at " + above
                + " is not heeded by containers for the bean " + place + "; it must be at " + place + " itself");
    }
}
