// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the methods that stand in for others. */
final class Fallbacks {

    private Fallbacks() {}

    /** Returns the method of that name that can stand in for a method of a class: its own, else the nearest superclass's. */
    static Optional<Method> find(String name, Method method, Class<?> type) {
        return methods(type)
                .filter(candidate -> candidate.getName().equals(name))
                .filter(candidate -> !Modifier.isStatic(candidate.getModifiers()))
                .filter(candidate -> Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()))
                .findFirst()
                .filter(candidate -> !candidate.equals(method))
                .filter(candidate -> method.getReturnType().isAssignableFrom(candidate.getReturnType()));
    }

    /** Returns what the container intercepts: neither private nor static. */
    static Stream<Method> business(Class<?> type) {
        return methods(type).filter(Fallbacks::isBusiness);
    }

    static boolean isBusiness(Method method) {
        return (method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) == 0;
    }

    /** Returns the methods that somebody wrote, those of superclasses after those of the class. */
    static Stream<Method> methods(Class<?> type) {
        return Stream.<Class<?>>iterate(type, known -> known != null && known != Object.class, Class::getSuperclass)
                .flatMap(known -> Arrays.stream(known.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic());
    }
}
