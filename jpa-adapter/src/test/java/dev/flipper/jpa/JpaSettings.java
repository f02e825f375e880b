// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import dev.flipper.spi.Settings;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of an application that keeps its flags in its database.
 *
 * @param factory what the host offers
 * @param more other settings
 */
record JpaSettings(EntityManagerFactory factory, Map<String, String> more) implements Settings {

    @Override
    public Optional<String> text(String key) {
        return key.equals("flipper.adapter") ? Optional.of("jpa") : Optional.ofNullable(more.get(key));
    }

    @Override
    public <T> Optional<T> resource(Class<T> type) {
        return type == EntityManagerFactory.class ? Optional.of(type.cast(factory)) : Optional.empty();
    }
}
