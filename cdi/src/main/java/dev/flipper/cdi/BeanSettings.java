// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.spi.Settings;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Settings whose resources are their own, else the application's beans. */
final class BeanSettings implements Settings {

    private final Settings values;
    private final Instance<Object> beans;

    BeanSettings(Settings values, Instance<Object> beans) {
        this.values = values;
        this.beans = beans;
    }

    @Override
    public Optional<String> text(String key) {
        return values.text(key);
    }

    @Override
    public <T> Optional<T> resource(Class<T> type) {
        return values.resource(type).or(() -> bean(beans.select(type)));
    }

    @Override
    public <T> Optional<T> resource(Class<T> type, String name) {
        return values.resource(type, name).or(() -> bean(beans.select(type, NamedLiteral.of(name))));
    }

    private static <T> Optional<T> bean(Instance<T> candidates) {
        if (!candidates.isResolvable()) {
            return Optional.empty();
        }
        try {
            return Optional.of(candidates.get());
        } catch (RuntimeException notYet) {
            throw new NotYetException(notYet);
        }
    }

    /** A server has resources for beans before or after it has the beans: Payara, unlike WildFly, after. */
    static final class NotYetException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        NotYetException(RuntimeException cause) {
            super("a resource of the server cannot be had: " + cause.getMessage(), cause);
        }

        /** Whether something failed because of this. */
        static boolean isBehind(Throwable failure) {
            return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                    .anyMatch(NotYetException.class::isInstance);
        }
    }
}
