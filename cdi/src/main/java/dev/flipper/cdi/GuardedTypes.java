// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import jakarta.enterprise.inject.spi.AnnotatedType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The classes with our bindings, as the container sees them: what an extension adds to a class is in no class file. */
final class GuardedTypes {

    private final Map<Class<?>, AnnotatedType<?>> types = new ConcurrentHashMap<>();

    void add(AnnotatedType<?> type) {
        types.put(type.getJavaClass(), type);
    }

    /** Returns a class, or the nearest superclass: containers make subclasses of those that they intercept. */
    Optional<AnnotatedType<?>> find(Class<?> type) {
        return Stream.<Class<?>>iterate(type, known -> known != null, Class::getSuperclass)
                .<AnnotatedType<?>>flatMap(known -> Stream.ofNullable(types.get(known)))
                .findFirst();
    }
}
