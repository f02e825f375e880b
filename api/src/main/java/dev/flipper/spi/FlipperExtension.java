// SPDX-License-Identifier: Apache-2.0
package dev.flipper.spi;

import dev.flipper.Flipper;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A module that takes part when a {@link Flipper} is assembled from {@link Settings}: it offers a store by name, puts
 * something around the store, or adds something to the instance. Found with {@link java.util.ServiceLoader}, so that CDI
 * and plain Java assemble the same stack from the same settings.
 */
public interface FlipperExtension {

    /**
     * Returns the names that {@link #adapter} answers to.
     *
     * @return values of {@code flipper.adapter}, empty unless overridden
     */
    default Set<String> adapters() {
        return Set.of();
    }

    /**
     * Makes the store that {@code flipper.adapter} names.
     *
     * @param name the value of {@code flipper.adapter}
     * @param settings the configuration
     * @return a new adapter, empty when the name is somebody else's
     * @throws IllegalArgumentException when a setting has a value it cannot have
     */
    default Optional<Adapter> adapter(String name, Settings settings) {
        return Optional.empty();
    }

    /**
     * Puts something around the store, or not.
     *
     * @param adapter the store as decorated by the extensions before this one
     * @param settings the configuration
     * @return the same adapter, or another around it
     * @throws IllegalArgumentException when a setting has a value it cannot have
     */
    default Adapter decorate(Adapter adapter, Settings settings) {
        return adapter;
    }

    /**
     * Adds something to the instance, or not.
     *
     * @param builder the instance in the making
     * @param settings the configuration
     * @throws IllegalArgumentException when a setting has a value it cannot have
     */
    default void configure(Flipper.Builder builder, Settings settings) {}

    /**
     * Returns when it is this extension's turn. Lower numbers go first, and so end up closer to the store.
     *
     * @return 0 unless overridden
     */
    default int order() {
        return 0;
    }

    /**
     * Finds the extensions: with the context class loader of the thread, and with the one that loaded this interface.
     *
     * @return the extensions in their order
     */
    static List<FlipperExtension> load() {
        return Services.load(FlipperExtension.class).stream()
                .sorted(Comparator.comparingInt(FlipperExtension::order))
                .toList();
    }
}
