// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.cdi.Requirement.Fallback;
import dev.flipper.cdi.RequiresFeature.Closed;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the methods of one class require, as {@link RequiresFeature} says. */
final class Requirements {

    private final AnnotatedType<?> type;
    private final Bindings bindings;

    Requirements(AnnotatedType<?> type, Bindings bindings) {
        this.type = type;
        this.bindings = bindings;
    }

    /** Returns what is wrong, each message with class, method and rule. */
    List<IllegalArgumentException> faults() {
        return Fallbacks.methods(type.getJavaClass())
                .flatMap(method -> fault(method).stream())
                .toList();
    }

    private Optional<IllegalArgumentException> fault(Method method) {
        try {
            if (!Fallbacks.isBusiness(method)) {
                return ofMethod(method)
                        .map(ignored -> broken(method, "must be at a method that is neither private nor static"));
            }
            of(method);
            return Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.of(broken);
        }
    }

    /**
     * Reads the requirement of a method.
     *
     * @return empty when the method requires nothing
     * @throws IllegalArgumentException when the requirement cannot be met; the message names class, method and rule
     */
    Optional<Requirement> of(Method method) {
        return of(method, new HashSet<>());
    }

    private Optional<Requirement> of(Method method, Set<Method> before) {
        return annotation(method).map(required -> of(required, method, before));
    }

    /** Returns whether a method may be called whatever is closed, which the fallback of a class is meant to be. */
    boolean requiresNothing(Method method) {
        return annotation(method).isEmpty() && !isFallbackOfClass(method);
    }

    /** A class's word holds for what the container intercepts, but for the fallback: that is what happens without it. */
    private Optional<RequiresFeature> annotation(Method method) {
        return ofMethod(method)
                .or(() -> Fallbacks.isBusiness(method) && !isFallbackOfClass(method) ? ofClass() : Optional.empty());
    }

    private Requirement of(RequiresFeature required, Method method, Set<Method> before) {
        if (required.value().isBlank()) {
            throw broken(method, "must name a feature, but its value is blank");
        }
        if (required.fallbackMethod().isEmpty()) {
            return withoutFallback(required, method);
        }
        if (required.closed() == Closed.EMPTY) {
            throw broken(method, "must have either a fallbackMethod or closed = EMPTY, not both");
        }
        Optional<Fallback> fallback = Optional.of(fallback(required.fallbackMethod(), method, before));
        return new Requirement(method, required.value(), Closed.EXCEPTION, fallback);
    }

    private Requirement withoutFallback(RequiresFeature required, Method method) {
        if (required.closed() == Closed.EMPTY && !EmptyResult.exists(method.getGenericReturnType())) {
            throw broken(
                    method, "must return something that can be empty, but returns " + method.getGenericReturnType());
        }
        return new Requirement(method, required.value(), required.closed(), Optional.empty());
    }

    private Fallback fallback(String name, Method method, Set<Method> before) {
        before.add(method);
        Method fallback = Fallbacks.find(name, method, type.getJavaClass())
                .orElseThrow(() -> broken(
                        method,
                        "must name as fallbackMethod another method of the class or a superclass with the same"
                                + " parameters and a result of type "
                                + method.getReturnType().getTypeName() + ", but names \"" + name + '"'));
        if (before.contains(fallback)) {
            throw broken(
                    method,
                    "must name as fallbackMethod a method that does not lead back to it, but names \"" + name + '"');
        }
        return new Fallback(fallback, of(fallback, before));
    }

    /** Returns whether a method is what stands in for another one of the class while the class is closed. */
    boolean isFallbackOfClass(Method method) {
        return ofClass()
                .map(RequiresFeature::fallbackMethod)
                .filter(method.getName()::equals)
                .filter(name -> Fallbacks.business(type.getJavaClass())
                        .filter(guarded -> ofMethod(guarded).isEmpty())
                        .anyMatch(guarded -> Fallbacks.find(name, guarded, type.getJavaClass())
                                .filter(method::equals)
                                .isPresent()))
                .isPresent();
    }

    private Optional<RequiresFeature> ofMethod(Method method) {
        return bindings.ofMethod(RequiresFeature.class, method, type);
    }

    Optional<RequiresFeature> ofClass() {
        return bindings.find(RequiresFeature.class, type);
    }

    private IllegalArgumentException broken(Method method, String rule) {
        return new IllegalArgumentException(
                "@RequiresFeature at " + type.getJavaClass().getName() + '.' + method.getName() + ' ' + rule);
    }
}
