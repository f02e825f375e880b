// SPDX-License-Identifier: Apache-2.0
package dev.flipper.spi;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Where the features are kept. An adapter stores {@link GateValue}s by the key of their feature and gives them back
 * unchanged; what they mean is decided elsewhere.
 *
 * <p>A vendor implements the seven abstract methods, overrides the others where its store can do better in one round
 * trip, and proves the result by extending {@code AdapterTck}:
 *
 * <pre>{@code
 * class AcmeAdapterTest extends AdapterTck {
 *     @Override protected Adapter createAdapter() {
 *         return new AcmeAdapter(emptyDatabase());
 *     }
 * }
 * }</pre>
 *
 * <p>Implementations must be safe for use by several threads, must not return {@code null} and must report the failure
 * of their store as an {@link AdapterException}.
 *
 * @implSpec Rules adapter-1 to adapter-31 of the specification.
 */
public interface Adapter extends AutoCloseable {

    /** What can be asked of an adapter, as decorators and listeners see it. */
    enum Operation {
        /** {@link Adapter#features()}. */
        FEATURES(false),
        /** {@link Adapter#get(String)}. */
        GET(false),
        /** {@link Adapter#getAll()} and {@link Adapter#getAll(Collection)}. */
        GET_ALL(false),
        /** {@link Adapter#add(String)}. */
        ADD(true),
        /** {@link Adapter#remove(String)}. */
        REMOVE(true),
        /** {@link Adapter#clear(String)}. */
        CLEAR(true),
        /** {@link Adapter#enable(String, GateValue)}. */
        ENABLE(true),
        /** {@link Adapter#disable(String, GateValue)}. */
        DISABLE(true),
        /** {@link Adapter#replaceAll(Map)}. */
        REPLACE_ALL(true);

        private final boolean write;

        Operation(boolean write) {
            this.write = write;
        }

        /**
         * Returns whether the operation changes the store.
         *
         * @return {@code true} for all but the reads
         */
        public boolean isWrite() {
            return write;
        }
    }

    /**
     * Returns the keys of the known features, whether or not any gate is open.
     *
     * @return an unmodifiable set, empty when nothing has been added
     */
    Set<String> features();

    /**
     * Makes a feature known. Adding a known feature must leave its values as they are.
     *
     * @param feature the key of the feature, any text
     */
    void add(String feature);

    /**
     * Forgets a feature and everything stored for it. Removing an unknown feature must do nothing.
     *
     * @param feature the key of the feature
     */
    void remove(String feature);

    /**
     * Removes every value of a feature, which stays as known as it was.
     *
     * @param feature the key of the feature
     */
    void clear(String feature);

    /**
     * Returns what is stored for a feature.
     *
     * @param feature the key of the feature
     * @return the values; {@link GateValues#isKnown()} tells whether the feature is known
     */
    GateValues get(String feature);

    /**
     * Stores a value, as it is. Afterwards {@link #get} must return what {@link GateValues#with} computes. The feature
     * must stay as known as it was: making it known is the caller's own step.
     *
     * @param feature the key of the feature
     * @param value the value to store; its gate may be unknown to this version
     */
    void enable(String feature, GateValue value);

    /**
     * Removes a value. Afterwards {@link #get} must return what {@link GateValues#without} computes, for a percentage
     * the value that was passed. The feature must stay as known as it was.
     *
     * @param feature the key of the feature
     * @param value the value to remove
     */
    void disable(String feature, GateValue value);

    /**
     * Returns what is stored for several features.
     *
     * @param features the keys of the features
     * @return the values by feature, unmodifiable, with an entry for each key asked for
     * @implSpec Calls {@link #get} once for each key. Override it to read them in one round trip.
     */
    default Map<String, GateValues> getAll(Collection<String> features) {
        var values = new LinkedHashMap<String, GateValues>();
        features.forEach(feature -> values.computeIfAbsent(feature, this::get));
        return Collections.unmodifiableMap(values);
    }

    /**
     * Returns what is stored for every known feature.
     *
     * @return the values by feature, unmodifiable
     * @implSpec Calls {@link #getAll(Collection)} with {@link #features()}. Override it to read them in one round trip.
     */
    default Map<String, GateValues> getAll() {
        return getAll(features());
    }

    /**
     * Replaces everything. Afterwards {@link #getAll()} must equal the argument and hold the very same text. A store that
     * can must do it whole or not at all, and must not let a reader see a part of it. Values of features that were never
     * added may stay, because nobody lists them; those of the features mentioned must not.
     *
     * @param features the values by feature, each of which is known afterwards, whatever its values say; those that are
     *     not mentioned are removed
     * @implSpec Writes what differs, one value at a time.
     */
    default void replaceAll(Map<String, GateValues> features) {
        Replacement.of(this, features).apply();
    }

    /**
     * Makes this adapter equal to another. Reads the whole source before the first write.
     *
     * @param source the adapter to copy
     */
    default void copyFrom(Adapter source) {
        replaceAll(source.getAll());
    }

    /**
     * Replaces the values of one feature if they are still what the caller believes them to be, in one step. The feature
     * must stay as known as it was, as with every other write to a gate.
     *
     * @param feature the key of the feature
     * @param expected what the caller read: the same meaning, of a feature that was known or was not
     * @param values what to store; whether they are of a known feature does not matter
     * @return whether the values were replaced
     * @throws UnsupportedOperationException unless overridden
     */
    default boolean replaceIf(String feature, GateValues expected, GateValues values) {
        throw new UnsupportedOperationException(this + " cannot compare and set");
    }

    /**
     * Returns a text that changes whenever anything stored changes, whoever changed it.
     *
     * @return empty unless the store can tell without reading everything
     */
    default Optional<String> version() {
        return Optional.empty();
    }

    /**
     * Returns whether the calling thread has written in a transaction that is not committed yet. Memos and shared layers
     * are passed by meanwhile, so that a rollback leaves no trace in them.
     *
     * @return {@code false} unless the store takes part in transactions
     */
    default boolean hasUncommittedWrites() {
        return false;
    }

    /**
     * Runs an action when the calling thread has no uncommitted writes any more: at once when it has none, else after its
     * transaction was committed or rolled back.
     *
     * @param action what to do, on any thread; must be quick and must not use the store, whose transaction may just be
     *     ending
     */
    default void afterTransaction(Runnable action) {
        action.run();
    }

    /**
     * Returns whether other processes see the same store.
     *
     * @return {@code false} unless overridden
     */
    default boolean isShared() {
        return false;
    }

    /**
     * Returns whether every write is refused.
     *
     * @return {@code false} unless overridden
     */
    default boolean isReadOnly() {
        return false;
    }

    /**
     * Wraps this adapter, so that a stack reads from the store outwards:
     * {@code new AcmeAdapter(pool).with(Adapters::readOnly)}.
     *
     * @param decorator makes the outer adapter from this one
     * @return the outer adapter
     */
    default Adapter with(UnaryOperator<Adapter> decorator) {
        return decorator.apply(this);
    }

    /** Gives back what the adapter holds open. Closing twice must do nothing. Does nothing unless overridden. */
    @Override
    default void close() {}
}
