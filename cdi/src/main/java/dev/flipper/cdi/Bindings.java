// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds interceptor bindings. */
final class Bindings {

    private Bindings() {}

    /** Returns the binding of the called method, else that of its class. */
    static <A extends Annotation> Optional<A> find(Class<A> binding, InvocationContext call) {
        return ofMethod(binding, call.getMethod())
                .or(() -> ofType(binding, call.getTarget().getClass()));
    }

    static <A extends Annotation> Optional<A> ofMethod(Class<A> binding, Method method) {
        return find(binding, method);
    }

    static <A extends Annotation> Optional<A> ofType(Class<A> binding, Class<?> type) {
        // The target may be of a class that the container made, and annotations need not be inherited.
        return Stream.<Class<?>>iterate(type, known -> known != null, Class::getSuperclass)
                .flatMap(known -> find(binding, known).stream())
                .findFirst();
    }

    /** Looks at the annotations, and at those of their types: stereotypes and other bindings may carry this one. */
    private static <A extends Annotation> Optional<A> find(Class<A> binding, AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(binding))
                .or(() -> Arrays.stream(element.getAnnotations())
                        .flatMap(carrier ->
                                Arrays.stream(carrier.annotationType().getAnnotationsByType(binding)))
                        .findFirst());
    }
}
