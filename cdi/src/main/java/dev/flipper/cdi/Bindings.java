// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds interceptor bindings where the container finds them. */
final class Bindings {

    private final GuardedTypes types;
    private final BeanManager beans;

    Bindings(GuardedTypes types, BeanManager beans) {
        this.types = types;
        this.beans = beans;
    }

    /** Returns the binding of the called method, else that of its class. */
    <A extends Annotation> Optional<A> find(Class<A> binding, InvocationContext call) {
        return type(binding, call.getTarget().getClass())
                .flatMap(type -> ofMethod(binding, call.getMethod(), type).or(() -> find(binding, type)));
    }

    /** Returns the class that has a binding, itself or at a method: the given one or a superclass. */
    Optional<AnnotatedType<?>> type(Class<? extends Annotation> binding, Class<?> target) {
        return types.find(target)
                .or(() -> Stream.<Class<?>>iterate(target, known -> known != null, Class::getSuperclass)
                        .<AnnotatedType<?>>map(beans::createAnnotatedType)
                        .filter(type -> isIn(binding, type))
                        .findFirst());
    }

    /** Returns whether a class or one of its methods has a binding. */
    boolean isIn(Class<? extends Annotation> binding, AnnotatedType<?> type) {
        return Stream.concat(Stream.of(type), type.getMethods().stream())
                .anyMatch(element -> find(binding, element).isPresent());
    }

    <A extends Annotation> Optional<A> ofMethod(Class<A> binding, Method method, AnnotatedType<?> type) {
        return type.getMethods().stream()
                .filter(known -> known.getJavaMember().equals(method))
                .flatMap(known -> find(binding, known).stream())
                .findFirst();
    }

    /** Returns the binding of an element: its own, else what its stereotypes and other bindings carry, at any depth. */
    <A extends Annotation> Optional<A> find(Class<A> binding, Annotated element) {
        Deque<Annotation> waiting = new ArrayDeque<>(element.getAnnotations());
        Set<Class<?>> seen = new HashSet<>();
        while (!waiting.isEmpty()) {
            Annotation next = waiting.remove();
            if (binding.isInstance(next)) {
                return Optional.of(binding.cast(next));
            }
            if (seen.add(next.annotationType())) {
                waiting.addAll(carriedBy(next.annotationType()));
            }
        }
        return Optional.empty();
    }

    /** Asks the container: an extension may have said more of an annotation than its class does. */
    private Collection<Annotation> carriedBy(Class<? extends Annotation> carrier) {
        if (beans.isStereotype(carrier)) {
            return beans.getStereotypeDefinition(carrier);
        }
        return beans.isInterceptorBinding(carrier) ? beans.getInterceptorBindingDefinition(carrier) : List.of();
    }
}
