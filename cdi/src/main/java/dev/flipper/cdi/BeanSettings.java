// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.spi.Settings;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import java.util.Optional;

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
        return candidates.isResolvable() ? Optional.of(candidates.get()) : Optional.empty();
    }
}
