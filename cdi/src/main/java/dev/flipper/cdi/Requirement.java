// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.cdi.RequiresFeature.Closed;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@link RequiresFeature} says of one method of one class.
 *
 * @param feature the key of the feature
 * @param closed what happens when it is closed and there is no fallback
 * @param fallback the method that is called instead
 */
record Requirement(String feature, Closed closed, Optional<Method> fallback) {

    /**
     * Reads the requirement of a method.
     *
     * @return empty when the method requires nothing
     * @throws IllegalArgumentException when the requirement cannot be met; the message names class, method and rule
     */
    static Optional<Requirement> of(Method method, Class<?> type) {
        return Bindings.ofMethod(RequiresFeature.class, method)
                .or(() -> isFallback(method, type) ? Optional.empty() : ofType(type))
                .map(required -> of(required, method, type));
    }

    private static Requirement of(RequiresFeature required, Method method, Class<?> type) {
        if (required.value().isBlank()) {
            throw broken(method, type, "must name a feature, but its value is blank");
        }
        if (required.fallbackMethod().isEmpty()) {
            return withoutFallback(required, method, type);
        }
        if (required.closed() == Closed.EMPTY) {
            throw broken(method, type, "must have either a fallbackMethod or closed = EMPTY, not both");
        }
        Method fallback = fallback(required.fallbackMethod(), method, type);
        return new Requirement(required.value(), Closed.EXCEPTION, Optional.of(fallback));
    }

    private static Requirement withoutFallback(RequiresFeature required, Method method, Class<?> type) {
        if (required.closed() == Closed.EMPTY && !EmptyResult.exists(method.getGenericReturnType())) {
            throw broken(
                    method,
                    type,
                    "must return something that can be empty, but returns " + method.getGenericReturnType());
        }
        return new Requirement(required.value(), required.closed(), Optional.empty());
    }

    private static Method fallback(String name, Method method, Class<?> type) {
        return named(name, method, type)
                .filter(candidate -> !candidate.equals(method))
                .filter(candidate -> method.getReturnType().isAssignableFrom(candidate.getReturnType()))
                .orElseThrow(() -> broken(
                        method,
                        type,
                        "must name as fallbackMethod another method of the class or a superclass with the same"
                                + " parameters and a result of type "
                                + method.getReturnType().getTypeName() + ", but names \"" + name + '"'));
    }

    /** A fallback is not guarded by what its class requires: it is what happens when that is not met. */
    private static boolean isFallback(Method method, Class<?> type) {
        return ofType(type)
                .map(RequiresFeature::fallbackMethod)
                .filter(method.getName()::equals)
                .isPresent();
    }

    private static Optional<Method> named(String name, Method method, Class<?> type) {
        return Stream.<Class<?>>iterate(type, known -> known != null, Class::getSuperclass)
                .flatMap(known -> Arrays.stream(known.getDeclaredMethods()))
                .filter(candidate -> candidate.getName().equals(name) && !candidate.isSynthetic())
                .filter(candidate -> !Modifier.isStatic(candidate.getModifiers()))
                .filter(candidate -> Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()))
                .findFirst();
    }

    private static Optional<RequiresFeature> ofType(Class<?> type) {
        return Bindings.ofType(RequiresFeature.class, type);
    }

    private static IllegalArgumentException broken(Method method, Class<?> type, String rule) {
        return new IllegalArgumentException(
                "@RequiresFeature at " + type.getName() + '.' + method.getName() + ' ' + rule);
    }
}
