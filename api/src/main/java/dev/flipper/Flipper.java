// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import dev.flipper.spi.Adapter;
import dev.flipper.spi.FlipperProvider;
import dev.flipper.spi.Instrumenter;
import dev.flipper.spi.Settings;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * The features of one application, and the questions asked of them.
 *
 * <pre>{@code
 * Flipper flipper = Flipper.create(Adapters.memory());
 * flipper.feature("search").enableActor(Actor.of("User;1"));
 *
 * if (flipper.isEnabled("search", currentUser)) {
 *     showTheNewSearch();
 * }
 * }</pre>
 *
 * <p>A check ({@code isEnabled}, {@code explain}) never throws because of a store, a group, an actor or a stored value:
 * when the store fails, the values this instance read last answer, and where there are none the answer is
 * {@code false}. Only a {@code null} argument and an adapter that was told to raise on unknown features make it throw.
 * Everything that writes, and everything that lists, does throw.
 *
 * <p>Safe for use by several threads. An application has one instance for each store, for its whole life.
 *
 * @implSpec Rules check-1 to check-19, percentage-1 to percentage-8, memo-1 to memo-18 and event-1 to event-12 of the
 *     specification.
 */
public interface Flipper extends AutoCloseable {

    /**
     * Makes an instance over an adapter, without groups or listeners.
     *
     * @param adapter where the features are kept
     * @return a new instance that owns the adapter
     * @throws FlipperException when no engine is found
     */
    static Flipper create(Adapter adapter) {
        return builder(adapter).build();
    }

    /**
     * Starts an instance over an adapter, taken as it is. Cheap: starts no thread, opens nothing.
     *
     * @param adapter where the features are kept
     * @return a builder of the engine that {@link FlipperProvider#load()} finds
     * @throws FlipperException when no engine is found
     */
    static Builder builder(Adapter adapter) {
        return FlipperProvider.load().builder(adapter);
    }

    /**
     * Starts an instance as configured: {@code flipper.adapter} names the store, and every module on the class path
     * takes part.
     *
     * @param settings the configuration, and what the host offers
     * @return a builder over the assembled adapter
     * @throws IllegalArgumentException when a setting has a value it cannot have; the message names key, value and
     *     what is allowed
     * @throws FlipperException when no engine is found
     * @see dev.flipper.spi.FlipperExtension
     */
    static Builder builder(Settings settings) {
        return new Assembly(settings).builder();
    }

    /**
     * Starts an instance as configured, but over the application's own store instead of {@code flipper.adapter}.
     *
     * @param adapter where the features are kept; decorated as the settings say
     * @param settings the configuration, and what the host offers
     * @return a builder over the decorated adapter
     * @throws IllegalArgumentException when a setting has a value it cannot have
     * @throws FlipperException when no engine is found
     */
    static Builder builder(Adapter adapter, Settings settings) {
        return new Assembly(settings).builder(adapter);
    }

    /**
     * Returns whether a feature is open, whoever asks.
     *
     * @param feature the key of the feature
     * @return {@code true} when a gate that needs no actor is open
     */
    boolean isEnabled(String feature);

    /**
     * Returns whether a feature is open for an actor. On a warm store in memory this allocates nothing, unless
     * an expression is evaluated or an id is not ASCII.
     *
     * @param feature the key of the feature
     * @param actor who asks
     * @return {@code true} when any gate is open
     */
    boolean isEnabled(String feature, Actor actor);

    /**
     * Returns whether a feature is open for any of several actors. The percentage of actors takes them as one identity.
     *
     * @param feature the key of the feature
     * @param actors who asks; may be empty, {@code null} members are passed over
     * @return {@code true} when any gate is open for any of them
     */
    boolean isEnabled(String feature, Collection<? extends Actor> actors);

    /**
     * Answers as {@link #isEnabled(String)} does, and says why. Not for the hot path: it allocates.
     *
     * @param feature the key of the feature
     * @return the answer and its reason
     */
    default Decision explain(String feature) {
        return explain(feature, List.of());
    }

    /**
     * Answers as {@link #isEnabled(String, Actor)} does, and says why. Not for the hot path: it allocates.
     *
     * @param feature the key of the feature
     * @param actor who asks
     * @return the answer and its reason
     */
    default Decision explain(String feature, Actor actor) {
        return explain(feature, List.of(Objects.requireNonNull(actor, "actor")));
    }

    /**
     * Answers as {@link #isEnabled(String, Collection)} does, and says why. Not for the hot path: it allocates.
     *
     * @param feature the key of the feature
     * @param actors who asks; may be empty, {@code null} members are passed over
     * @return the answer and its reason
     */
    Decision explain(String feature, Collection<? extends Actor> actors);

    /**
     * Returns a feature by its key, known or not. Reads nothing.
     *
     * @param key the key, taken as it is; see {@link Feature#normalize(String)} for names typed by people
     * @return the feature
     */
    Feature feature(String key);

    /**
     * Returns the known features.
     *
     * @return an unmodifiable set in the order of the store
     * @throws dev.flipper.spi.AdapterException when the store fails
     */
    Set<Feature> features();

    /**
     * Returns the registered groups.
     *
     * @return an unmodifiable set in the order of registration
     */
    Set<Group> groups();

    /**
     * Returns the adapter that every read and write goes through, the memo of the current scope included.
     *
     * @return the outermost adapter
     */
    Adapter adapter();

    /**
     * Opens a scope in which the calling thread reads each feature at most once, so that one question has one answer. A
     * write inside the scope shows in it at once. A scope opened inside a scope of the same thread is the same scope.
     *
     * <pre>{@code
     * try (var scope = flipper.memoize()) {
     *     flipper.preload();
     *     handleTheMessage();
     * }
     * }</pre>
     *
     * @return the scope, to be closed by the thread that opened it
     */
    Scope memoize();

    /**
     * Returns whether the calling thread is in a scope of this instance.
     *
     * @return {@code true} between {@link #memoize()} or {@link Snapshot#open()} and the end of the scope
     */
    boolean isMemoizing();

    /**
     * Takes down what the scope of the calling thread has read, for work that goes on elsewhere: it then answers as the
     * scope would have answered now. Cheap, whatever was read ahead.
     *
     * <pre>{@code
     * var snapshot = flipper.snapshot();
     * executor.execute(() -> {
     *     try (var scope = snapshot.open()) {
     *         handleTheRest();
     *     }
     * });
     * }</pre>
     *
     * @return what was read so far; outside a scope it is empty
     */
    Snapshot snapshot();

    /**
     * Sets the scope of the calling thread aside. For executors whose thread may be in a scope that is no business of the
     * task.
     *
     * @return closing it, by the same thread, ends whatever scope there is by then and gives back the one set aside
     */
    Scope suspend();

    /**
     * Reads every feature into the current scope with one call to the store; afterwards a feature that is not known
     * costs no call either. Does nothing outside a scope. A store that fails is not asked again in this scope: checks
     * answer as they do without a store.
     */
    void preload();

    /**
     * Reads some features into the current scope with one call to the store. Does nothing outside a scope. A strict store
     * may refuse a feature that it does not know: that one is left out and reported once, and the rest is read again.
     *
     * @param features the keys of the features
     */
    void preload(Collection<String> features);

    /**
     * Returns a view of this instance whose changes are signed: {@link dev.flipper.spi.FlipperEvent.Change#author()}.
     *
     * @param author who makes the changes, in the application's own words
     * @return a view that shares everything else with this instance
     */
    Flipper by(String author);

    /**
     * Calls a listener after each change made through this instance or brought by a synchronisation. The listener runs
     * on the thread that made the change; what it throws is reported and goes no further.
     *
     * @param listener receives the keys of the changed features
     * @return closing it ends the subscription
     */
    AutoCloseable onChange(Consumer<Set<String>> listener);

    /**
     * Brings the local store in step with its remote, if there is one. Blocks until done.
     *
     * @throws FlipperException when the remote or the store fails; the local features are then as they were
     */
    void sync();

    /**
     * Ends everything this instance started and closes its adapter. A closed instance still answers checks from the
     * values it read last. Closing twice does nothing.
     */
    @Override
    void close();

    /** A stretch of work in which each feature is read at most once. */
    interface Scope extends AutoCloseable {

        /** Forgets what was read. Closing twice does nothing. */
        @Override
        void close();
    }

    /**
     * What a scope had read at one moment. Immutable, outlives the scope, and may be opened any number of times, by several
     * threads at once.
     */
    interface Snapshot {

        /**
         * Opens a scope of the calling thread that begins with what is in this snapshot. The rest is read as in any scope,
         * and a write shows in the new scope only. A scope opened inside a scope of the same thread is the same scope, and
         * the snapshot is then not used.
         *
         * @return the scope, to be closed by the thread that opened it
         */
        Scope open();
    }

    /** What an instance is made of. Not safe for use by several threads. */
    interface Builder {

        /**
         * Registers a group.
         *
         * @param group the group
         * @return this builder
         * @throws IllegalArgumentException when a group of that name is registered already
         */
        Builder group(Group group);

        /**
         * Adds a listener for what happens. Several are called in the order in which they were added.
         *
         * @param instrumenter the listener
         * @return this builder
         */
        Builder instrumenter(Instrumenter instrumenter);

        /**
         * Sets the clock of expressions, {@link Clock#systemUTC()} unless set.
         *
         * @param clock tells the time that {@code Now} returns
         * @return this builder
         */
        Builder clock(Clock clock);

        /**
         * Sets the source of chance of the percentage of time and of {@code Random}. Unless set, it is the generator of
         * the calling thread.
         *
         * @param random draws uniformly from 0 (inclusive) to 1 (exclusive)
         * @return this builder
         */
        Builder random(DoubleSupplier random);

        /**
         * Sets which functions may be written, {@link Expression.Vocabulary#RUBY_1_4} unless set. What is in the store or
         * comes by an import or a copy is read and evaluated all the same.
         *
         * @param vocabulary what {@link Feature#enableExpression} accepts
         * @return this builder
         */
        Builder vocabulary(Expression.Vocabulary vocabulary);

        /**
         * Adds work for {@link Flipper#sync()}.
         *
         * @param work brings the local store in step with its remote, or throws
         * @return this builder
         */
        Builder onSync(Runnable work);

        /**
         * Adds work for {@link Flipper#close()}, done in reverse order and before the adapter is closed.
         *
         * @param work ends something that was started for this instance
         * @return this builder
         */
        Builder onClose(Runnable work);

        /**
         * Makes the instance.
         *
         * @return a new instance that owns the adapter
         */
        Flipper build();
    }
}
