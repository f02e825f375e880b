// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import jakarta.interceptor.Interceptor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the requirements of a class when it is deployed, so that a mistake shows before anybody calls it. */
final class Requirements {

    private Requirements() {}

    /** Returns what is wrong with the requirements of a class and its methods. */
    static List<IllegalArgumentException> faults(Class<?> type) {
        if (type.isAnnotation() || type.isAnnotationPresent(Interceptor.class)) {
            return List.of(); // they carry the binding and require nothing themselves
        }
        return Stream.<Class<?>>iterate(type, known -> known != null && known != Object.class, Class::getSuperclass)
                .flatMap(known -> Stream.of(known.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic())
                .flatMap(method -> fault(method, type).stream())
                .toList();
    }

    private static Optional<IllegalArgumentException> fault(Method method, Class<?> type) {
        try {
            // The containers do not intercept these, and a class may well have some.
            if (isCalledPastTheContainer(method)) {
                return Bindings.ofMethod(RequiresFeature.class, method)
                        .map(ignored -> new IllegalArgumentException("@RequiresFeature at " + type.getName() + '.'
                                + method.getName() + " must be at a method that is neither private nor static"));
            }
            Requirement.of(method, type);
            return Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.of(broken);
        }
    }

    private static boolean isCalledPastTheContainer(Method method) {
        return (method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) != 0;
    }
}
