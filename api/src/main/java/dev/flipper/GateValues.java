// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import dev.flipper.internal.Numbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is stored for one feature, immutable: one value from which a whole check is answered.
 *
 * <p>It holds the stored text as it is and reads it leniently, once: whatever a row says, it has a meaning. {@link
 * #with} and {@link #without} define what every store must do when a value is enabled or disabled.
 *
 * @implSpec Rules feature-1 to feature-25 of the specification.
 */
public final class GateValues {

    /** Of a feature that is not known. */
    public static final GateValues NONE = new GateValues(false, Map.of());

    private static final GateValues EMPTY = new GateValues(true, Map.of());

    private final boolean known;
    private final Map<String, Set<String>> texts;
    private final boolean on;
    private final double percentageOfActors;
    private final double percentageOfTime;
    private final @Nullable Expression expression;
    private final TextSet actors;
    private final TextSet groups;
    private final List<Gate> gates;

    /**
     * Takes texts over, and walks no list of them: an actor more must not cost more where there are many.
     *
     * @param texts the stored text by gate key, without empty sets; a {@link TextSet} for a gate that holds many
     */
    private GateValues(boolean known, Map<String, Set<String>> texts) {
        this.known = known;
        this.texts = texts;
        this.on = one(Gate.BOOLEAN).map(Numbers::isTrue).orElse(false);
        this.percentageOfActors = number(Gate.PERCENTAGE_OF_ACTORS);
        this.percentageOfTime = number(Gate.PERCENTAGE_OF_TIME);
        this.expression = one(Gate.EXPRESSION).flatMap(GateValues::expression).orElse(null);
        this.actors = all(Gate.ACTOR.key());
        this.groups = all(Gate.GROUP.key());
        this.gates = Gate.evaluationOrder().stream().filter(this::isSet).toList();
    }

    /**
     * Returns what a store holds for a known feature.
     *
     * @param values the stored values in their order. Where a gate that holds one value has several, the first counts.
     * @return the values of a known feature
     */
    public static GateValues of(Collection<GateValue> values) {
        var texts = new LinkedHashMap<String, List<String>>();
        values.forEach(value ->
                texts.computeIfAbsent(value.gate(), gate -> new ArrayList<>()).add(value.value()));
        return of(texts);
    }

    /** The same, of lists by the key of their gate. */
    static GateValues of(Map<String, List<String>> lists) {
        var texts = new LinkedHashMap<String, Set<String>>();
        lists.forEach((gate, list) -> {
            if (!list.isEmpty()) {
                texts.put(gate, holdsMany(gate) ? TextSet.of(list) : Set.of(list.get(0)));
            }
        });
        return texts.isEmpty() ? EMPTY : new GateValues(true, texts);
    }

    /**
     * Returns whether the feature is known to the store. Not part of {@link #equals}.
     *
     * @return {@code false} for {@link #NONE} and for values stored without the feature having been added
     */
    public boolean isKnown() {
        return known;
    }

    /**
     * Returns the same values for a feature that is known, or not.
     *
     * @param known whether the feature is known
     * @return equal values
     */
    public GateValues known(boolean known) {
        if (known == this.known) {
            return this;
        }
        return texts.isEmpty() ? (known ? EMPTY : NONE) : new GateValues(known, texts);
    }

    /**
     * Returns whether the boolean gate is on.
     *
     * @return {@code true} for the stored texts {@code true} and {@code 1}
     */
    public boolean on() {
        return on;
    }

    /**
     * Returns the percentage of actors, as far as the stored text is a number.
     *
     * @return any number, 0 where nothing is stored or the text does not begin with a number
     */
    public double percentageOfActors() {
        return percentageOfActors;
    }

    /**
     * Returns the percentage of time, as far as the stored text is a number.
     *
     * @return any number, 0 where nothing is stored or the text does not begin with a number
     */
    public double percentageOfTime() {
        return percentageOfTime;
    }

    /**
     * Returns the stored expression.
     *
     * @return empty where nothing is stored, or only {@code {}}, {@code null} or empty text
     */
    public Optional<Expression> expression() {
        return Optional.ofNullable(expression);
    }

    /**
     * Returns whether an actor is listed. The only way a check asks.
     *
     * @param id the id of the actor
     * @return {@code true} when it is listed
     */
    public boolean includesActor(String id) {
        return actors.contains(id);
    }

    /**
     * Returns the ids of the listed actors. May be expensive where there are many; {@link #includesActor} is not.
     *
     * @return an unmodifiable set
     */
    public Set<String> actors() {
        return actors;
    }

    /**
     * Returns the names of the listed groups.
     *
     * @return an unmodifiable set in the order in which they were stored
     */
    public Set<String> groups() {
        return groups;
    }

    /**
     * Returns the gates that are set. Only these can open the feature, so only these have to be asked.
     *
     * @return an unmodifiable list in evaluation order
     */
    public List<Gate> gates() {
        return gates;
    }

    /**
     * Returns whether a gate has anything that could open it.
     *
     * @param gate the gate
     * @return {@code true} for a boolean that is on, a percentage above 0, an expression, a list that is not empty
     */
    public boolean isSet(Gate gate) {
        return switch (gate) {
            case BOOLEAN -> on;
            case EXPRESSION -> expression != null;
            case ACTOR -> !actors.isEmpty();
            case PERCENTAGE_OF_ACTORS -> percentageOfActors > 0;
            case PERCENTAGE_OF_TIME -> percentageOfTime > 0;
            case GROUP -> !groups.isEmpty();
        };
    }

    /**
     * Returns the stored text of a gate.
     *
     * @param gate the key of a gate, known or not
     * @return an unmodifiable set in the order of the store; at most one text unless the gate holds a set
     */
    public Set<String> texts(String gate) {
        return texts.getOrDefault(gate, TextSet.EMPTY);
    }

    /**
     * Returns everything that is stored, as it is: {@code "0"}, {@code "false"} and the values of unknown gates included.
     *
     * @return an unmodifiable view
     */
    public Set<GateValue> asSet() {
        return new GateValueSet(texts);
    }

    /**
     * Returns what a store holds after a value was enabled. The boolean gate replaces everything, a percentage or an
     * expression replaces its predecessor, an actor, a group or the value of an unknown gate joins those already there.
     *
     * @param value the value, taken as it is
     * @return the values afterwards; as known as before
     */
    public GateValues with(GateValue value) {
        if (value.gate().equals(Gate.BOOLEAN.key())) {
            return new GateValues(known, Map.of(value.gate(), Set.of(value.value())));
        }
        if (texts(value.gate()).contains(value.value())) {
            return this;
        }
        return holdsMany(value.gate())
                ? with(value.gate(), all(value.gate()).with(value.value()))
                : with(value.gate(), Set.of(value.value()));
    }

    /**
     * Returns what a store holds after a value was disabled. The boolean gate takes everything with it, an expression
     * goes whatever the value says, a percentage <em>becomes</em> the value (a feature passes {@code "0"}), an actor, a
     * group or the value of an unknown gate goes.
     *
     * @param value the value, taken as it is
     * @return the values afterwards; as known as before
     */
    public GateValues without(GateValue value) {
        Gate.DataType type = dataType(value.gate());
        return switch (type) {
            case FLAG -> known ? EMPTY : NONE;
            case NUMBER -> with(value);
            case JSON -> with(value.gate(), TextSet.EMPTY);
            case SET -> with(value.gate(), all(value.gate()).without(value.value()));
        };
    }

    /**
     * Compares by meaning: {@code "0"}, {@code "false"} and nothing are equal, {@code "25"} and {@code "25.0"} too.
     * Whether the feature is known does not count.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GateValues that
                && on == that.on
                && percentageOfActors == that.percentageOfActors
                && percentageOfTime == that.percentageOfTime
                && Objects.equals(expression, that.expression)
                && actors.equals(that.actors)
                && groups.equals(that.groups)
                && unknownGates().equals(that.unknownGates());
    }

    @Override
    public int hashCode() {
        return Objects.hash(on, percentageOfActors + 0.0, percentageOfTime + 0.0, expression, actors, groups);
    }

    /** Returns the stored values, for people. */
    @Override
    public String toString() {
        return texts.toString();
    }

    /** The stored text of the gates that this version does not know. */
    Map<String, Set<String>> unknownGates() {
        var unknown = new LinkedHashMap<>(texts);
        Gate.evaluationOrder().forEach(gate -> unknown.remove(gate.key()));
        return unknown;
    }

    @SuppressWarnings("ReferenceEquality") // a set that did not change is the same; comparing two would walk them
    private GateValues with(String gate, Set<String> kept) {
        if (kept == texts(gate)) {
            return this;
        }
        var changed = new LinkedHashMap<>(texts);
        if (kept.isEmpty()) {
            changed.remove(gate);
        } else {
            changed.put(gate, kept);
        }
        return changed.isEmpty() ? (known ? EMPTY : NONE) : new GateValues(known, changed);
    }

    private static boolean holdsMany(String gate) {
        return dataType(gate) == Gate.DataType.SET;
    }

    // A gate nobody here knows may hold many values: losing one would be worse than keeping one too many.
    private static Gate.DataType dataType(String gate) {
        return Gate.ofKey(gate).map(Gate::dataType).orElse(Gate.DataType.SET);
    }

    private TextSet all(String gate) {
        return texts.get(gate) instanceof TextSet all ? all : TextSet.EMPTY;
    }

    private Optional<String> one(Gate gate) {
        return texts(gate.key()).stream().findFirst();
    }

    private double number(Gate gate) {
        return one(gate).map(Numbers::parse).map(Number::doubleValue).orElse(0.0) + 0.0;
    }

    private static Optional<Expression> expression(String json) {
        return isBlank(json) ? Optional.empty() : Optional.of(Expression.parse(json));
    }

    /** The stored forms of "no expression". */
    private static boolean isBlank(String json) {
        String text = json.strip();
        return text.isEmpty() || text.equals("{}") || text.equals("null") || text.equals("\"\"");
    }
}
