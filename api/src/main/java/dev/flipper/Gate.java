// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the six ways a feature can be open. The order in which they are asked is {@link #evaluationOrder()}, not the
 * order of declaration.
 */
public enum Gate {
    /** Open for everyone. */
    BOOLEAN("boolean", "boolean", DataType.FLAG),
    /** Open when a stored rule over the actor's properties is true. */
    EXPRESSION("expression", "expression", DataType.JSON),
    /** Open for the listed actors. */
    ACTOR("actors", "actor", DataType.SET),
    /** Open for a share of all actors, always the same ones. */
    PERCENTAGE_OF_ACTORS("percentage_of_actors", "percentage_of_actors", DataType.NUMBER),
    /** Open for a share of all checks. */
    PERCENTAGE_OF_TIME("percentage_of_time", "percentage_of_time", DataType.NUMBER),
    /** Open for the members of the listed groups. */
    GROUP("groups", "group", DataType.SET);

    /** What a gate holds, and so how a store keeps it. */
    public enum DataType {
        /** Text that is on when it is {@code true} or {@code 1}. Storing it removes every other value. */
        FLAG,
        /** The text of one number. Storing it replaces the one before. */
        NUMBER,
        /** Any number of texts. Storing one adds it. */
        SET,
        /** One JSON value. Storing it replaces the one before. */
        JSON
    }

    private static final List<Gate> EVALUATION_ORDER =
            List.of(BOOLEAN, EXPRESSION, ACTOR, PERCENTAGE_OF_ACTORS, PERCENTAGE_OF_TIME, GROUP);

    private static final Map<String, Gate> BY_KEY =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Gate::key, Function.identity()));

    private final String key;
    private final String singular;
    private final DataType dataType;

    Gate(String key, String singular, DataType dataType) {
        this.key = key;
        this.singular = singular;
        this.dataType = dataType;
    }

    /**
     * Returns the name under which stores, exports and the HTTP API keep the gate, such as {@code actors}.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * Returns the name of the gate in events and explanations, such as {@code actor}.
     *
     * @return the name
     */
    public String singular() {
        return singular;
    }

    /**
     * Returns what the gate holds.
     *
     * @return the type of its values
     */
    public DataType dataType() {
        return dataType;
    }

    /**
     * Returns the gates in the order in which they are asked; the first open one decides.
     *
     * @return an unmodifiable list of all gates
     */
    public static List<Gate> evaluationOrder() {
        return EVALUATION_ORDER;
    }

    /**
     * Returns the gate with a key.
     *
     * @param key the key, such as {@code actors}
     * @return the gate; empty for the keys of newer versions and of other people, which are stored but never asked
     */
    public static Optional<Gate> ofKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
