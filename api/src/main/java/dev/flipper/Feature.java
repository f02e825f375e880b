// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.util.Collection;

/**
 * One feature of a {@link Flipper}: its key, its stored values, and the ways to change them. Two features are equal when
 * their keys are. Safe for use by several threads.
 *
 * @implSpec Rules feature-1 to feature-25 of the specification.
 */
public interface Feature {

    /** How far open a feature is, before anybody in particular asks. */
    enum State {
        /** Open for everyone: the boolean gate is on, or the percentage of time is 100. */
        ON,
        /** Some other gate is set; it depends on who asks and when. */
        CONDITIONAL,
        /** Nothing is set. */
        OFF;

        /**
         * Returns the state that stored values stand for.
         *
         * @param values the values of a feature
         * @return the state
         */
        public static State of(GateValues values) {
            if (values.on() || values.percentageOfTime() == 100) {
                return ON;
            }
            return values.gates().isEmpty() ? OFF : CONDITIONAL;
        }
    }

    /**
     * Returns the key, which names the feature in every store and on every wire.
     *
     * @return the key
     */
    String key();

    /**
     * Returns what is stored for the feature now.
     *
     * @return the values, {@link GateValues#NONE} for an unknown feature
     * @throws dev.flipper.spi.AdapterException when the store fails
     */
    GateValues values();

    /**
     * Returns how far open the feature is now.
     *
     * @return the state
     * @throws dev.flipper.spi.AdapterException when the store fails
     */
    default State state() {
        return State.of(values());
    }

    /**
     * Asks {@link Flipper#isEnabled(String)}.
     *
     * @return whether the feature is open, whoever asks
     */
    boolean isEnabled();

    /**
     * Asks {@link Flipper#isEnabled(String, Actor)}.
     *
     * @param actor who asks
     * @return whether the feature is open for the actor
     */
    boolean isEnabled(Actor actor);

    /**
     * Asks {@link Flipper#isEnabled(String, Collection)}.
     *
     * @param actors who asks
     * @return whether the feature is open for any of them
     */
    boolean isEnabled(Collection<? extends Actor> actors);

    /**
     * Opens a gate: validates the value, makes the feature known, then stores the value in its canonical text.
     *
     * @param value the value to store
     * @throws IllegalArgumentException when the gate does not exist or cannot hold the value, or an expression calls a
     *     function outside the vocabulary of the instance; nothing was stored
     * @throws WriteRefusedException when an adapter of the stack refuses the write
     * @throws dev.flipper.spi.AdapterException when the store fails
     */
    void enable(GateValue value);

    /**
     * Closes a gate: makes the feature known, then removes the value. The boolean gate takes every other value with it.
     *
     * @param value the value to remove
     * @throws IllegalArgumentException when the gate does not exist or could never hold the value
     * @throws WriteRefusedException when an adapter of the stack refuses the write
     * @throws dev.flipper.spi.AdapterException when the store fails
     */
    void disable(GateValue value);

    /** Opens the feature for everyone and forgets every other value. */
    default void enable() {
        enable(GateValue.on());
    }

    /** Closes the feature for everyone and forgets every value. It stays known. */
    default void disable() {
        disable(GateValue.on());
    }

    /**
     * Opens the feature for an actor.
     *
     * @param actor the actor
     */
    default void enableActor(Actor actor) {
        enable(GateValue.actor(actor));
    }

    /**
     * Takes an actor off the list. This is no denial: another gate may still be open for the actor.
     *
     * @param actor the actor
     */
    default void disableActor(Actor actor) {
        disable(GateValue.actor(actor));
    }

    /**
     * Opens the feature for a group.
     *
     * @param name the name of the group, registered or not
     */
    default void enableGroup(String name) {
        enable(GateValue.group(name));
    }

    /**
     * Takes a group off the list.
     *
     * @param name the name of the group
     */
    default void disableGroup(String name) {
        disable(GateValue.group(name));
    }

    /**
     * Opens the feature for a share of all actors, always the same ones.
     *
     * @param percentage from 0 to 100, effective to three decimals
     * @throws IllegalArgumentException when the percentage is not a number from 0 to 100
     */
    default void enablePercentageOfActors(double percentage) {
        enable(GateValue.percentageOfActors(percentage));
    }

    /** Stores a percentage of actors of 0. */
    default void disablePercentageOfActors() {
        disable(GateValue.percentageOfActors(0));
    }

    /**
     * Opens the feature for a share of all checks.
     *
     * @param percentage from 0 to 100
     * @throws IllegalArgumentException when the percentage is not a number from 0 to 100
     */
    default void enablePercentageOfTime(double percentage) {
        enable(GateValue.percentageOfTime(percentage));
    }

    /** Stores a percentage of time of 0. */
    default void disablePercentageOfTime() {
        disable(GateValue.percentageOfTime(0));
    }

    /**
     * Opens the feature for whomever an expression is true.
     *
     * @param expression the expression
     * @throws IllegalArgumentException when the expression could not be evaluated by every reader of the store
     * @see Flipper.Builder#vocabulary
     */
    default void enableExpression(Expression expression) {
        enable(GateValue.expression(expression));
    }

    /** Removes the expression. */
    default void disableExpression() {
        disable(new GateValue(Gate.EXPRESSION.key(), Expression.all().toJson()));
    }

    /**
     * Adds to the stored expression as {@link Expression#add} does, and stores the sum. Without a stored expression it
     * enables the one given. Whoever changes the expression at the same moment may undo it.
     *
     * @param expression the expression to add
     * @throws IllegalArgumentException when the sum could not be evaluated by every reader of the store; nothing was
     *     stored
     * @throws IllegalStateException when the stored expression is not understood; nothing was stored
     */
    default void addExpression(Expression expression) {
        enableExpression(
                values().expression().map(stored -> stored.add(expression)).orElse(expression));
    }

    /**
     * Takes out of the stored expression as {@link Expression#remove} does, prunes it, and stores what is left, which is
     * not validated: it was stored before. When nothing is left the expression is removed; when none is stored nothing
     * happens. Whoever changes the expression at the same moment may undo it.
     *
     * @param expression the expression to take out
     * @throws IllegalStateException when the stored expression is not understood; nothing was stored
     */
    void removeExpression(Expression expression);

    /**
     * Returns whether the feature is known.
     *
     * @return {@code true} after {@link #add()} and until {@link #remove()}
     * @throws dev.flipper.spi.AdapterException when the store fails
     */
    boolean exists();

    /** Makes the feature known. */
    void add();

    /** Forgets the feature and everything stored for it. */
    void remove();

    /** Forgets every value. The feature stays as known as it was. */
    void clear();

    /**
     * Cleans a name that a person typed: control and invisible characters go, space at both ends goes.
     *
     * @param name the name as typed
     * @return the key it stands for; empty when nothing visible is left
     */
    static String normalize(String name) {
        return FeatureName.normalize(name);
    }
}
