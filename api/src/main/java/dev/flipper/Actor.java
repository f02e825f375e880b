// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Something a feature can be open for: a user, an organisation, a device. The application's own class implements it.
 *
 * <pre>{@code
 * record Customer(long number, String plan) implements Actor {
 *     public String flipperId() {
 *         return "Customer;" + number;
 *     }
 *     public Map<String, ?> flipperProperties() {
 *         return Map.of("plan", plan);
 *     }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface Actor {

    /**
     * Returns the identity of the actor, the same in every process and for ever: percentages are computed from it.
     *
     * @return the id; any text, by habit {@code Type;number}
     */
    String flipperId();

    /**
     * Returns what expressions may ask about the actor: text, numbers, booleans, times, lists, maps and {@code null}.
     *
     * @return the properties by name, empty unless overridden
     */
    default Map<String, ?> flipperProperties() {
        return Map.of();
    }

    /**
     * Returns an actor without properties.
     *
     * @param id the identity
     * @return an actor, equal to every other made from the same arguments
     */
    static Actor of(String id) {
        return of(id, Map.of());
    }

    /**
     * Returns an actor with properties.
     *
     * @param id the identity
     * @param properties the properties by name, copied; their values may be {@code null}
     * @return an actor, equal to every other made from equal arguments
     */
    static Actor of(String id, Map<String, ?> properties) {
        // Map.copyOf refuses null values, which are a property's way to say "nothing".
        return new Given(
                Objects.requireNonNull(id, "id"), Collections.unmodifiableMap(new LinkedHashMap<>(properties)));
    }
}
