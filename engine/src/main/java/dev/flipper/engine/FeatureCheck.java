// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Actor;
import dev.flipper.Expression;
import dev.flipper.Gate;
import dev.flipper.GateValues;
import dev.flipper.spi.CheckListener;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks the gates of one feature with one set of values. Kept as long as the values are the same, with what can be worked
 * out in advance.
 */
final class FeatureCheck {

    private final Engine engine;
    private final String feature;
    private final GateValues values;
    private final int nameState;
    private final List<String> groups;
    private final CheckListener listener;
    private final long readsAhead;

    FeatureCheck(Engine engine, String feature, GateValues values, CheckListener listener, long readsAhead) {
        this.engine = engine;
        this.feature = feature;
        this.values = values;
        this.nameState = Crc32.update(Crc32.START, feature);
        this.groups = List.copyOf(values.groups());
        this.listener = listener;
        this.readsAhead = readsAhead;
    }

    String feature() {
        return feature;
    }

    GateValues values() {
        return values;
    }

    /** Tells whether these are the very values this was made for; comparing their content would cost more than a new one. */
    @SuppressWarnings("ReferenceEquality")
    boolean isFor(GateValues present) {
        return values == present;
    }

    CheckListener listener() {
        return listener;
    }

    /** How many times everything had been read ahead when this was made. */
    long readsAhead() {
        return readsAhead;
    }

    /** Returns the first open gate, {@code null} when none is open. */
    @Nullable
    Gate openGate(@Nullable Actor actor, @Nullable Trail trail) {
        List<Gate> gates = values.gates();
        for (int i = 0; i < gates.size(); i++) {
            Gate gate = gates.get(i);
            if (isOpen(gate, actor, trail)) {
                return gate;
            }
        }
        return null;
    }

    /** Returns the first gate that is open for any of several actors. */
    @Nullable
    Gate openGate(List<? extends Actor> actors) {
        if (actors.size() < 2) {
            return openGate(actors.isEmpty() ? null : actors.get(0), null);
        }
        return values.gates().stream()
                .filter(gate -> isOpen(gate, actors))
                .findFirst()
                .orElse(null);
    }

    private boolean isOpen(Gate gate, List<? extends Actor> actors) {
        return switch (gate) {
            case BOOLEAN, PERCENTAGE_OF_TIME -> isOpen(gate, null, null);
            case PERCENTAGE_OF_ACTORS -> isOpen(gate, () -> identity(actors), null);
            case EXPRESSION, ACTOR, GROUP -> actors.stream().anyMatch(actor -> isOpen(gate, actor, null));
        };
    }

    /** A gate that is set is open, or not, for one actor or nobody in particular. What fails is closed, and reported. */
    boolean isOpen(Gate gate, @Nullable Actor actor, @Nullable Trail trail) {
        try {
            return switch (gate) {
                case BOOLEAN -> true;
                case EXPRESSION -> satisfies(actor, trail);
                case ACTOR -> actor != null && values.includesActor(actor.flipperId());
                case PERCENTAGE_OF_ACTORS ->
                    actor != null && Bucket.isWithin(bucket(actor.flipperId()), values.percentageOfActors());
                case PERCENTAGE_OF_TIME -> engine.random().getAsDouble() < values.percentageOfTime() / 100.0;
                case GROUP -> actor != null && engine.groups().includes(groups, actor, feature);
            };
        } catch (Throwable e) {
            Faults.throwIfFatal(e);
            engine.reports()
                    .setAside(
                            culprit(gate, actor),
                            e.getClass(),
                            new Reports.SetAside(feature, gate.singular() + " failed", e));
            return false;
        }
    }

    private boolean satisfies(@Nullable Actor actor, @Nullable Trail trail) {
        Expression expression = values.expression().orElseThrow();
        try {
            return new Evaluation(engine, actor, new Trail(feature, trail)).isTrue(expression);
        } catch (Failure e) {
            engine.reports()
                    .setAside(
                            culprit(Gate.EXPRESSION), expression, new Reports.SetAside(feature, e.getMessage(), null));
            return false;
        }
    }

    /** An id that throws is the fault of the actor's class; anything else is the feature's. */
    private Object culprit(Gate gate, @Nullable Actor actor) {
        boolean id = gate == Gate.ACTOR || gate == Gate.PERCENTAGE_OF_ACTORS;
        return id && actor != null ? actor.getClass().getName() : culprit(gate);
    }

    /** What is reported when a gate fails, whoever asks. */
    Object culprit(Gate gate) {
        return List.of(feature, gate);
    }

    private static String identity(Collection<? extends Actor> actors) {
        List<String> ids =
                actors.stream().map(Actor::flipperId).filter(Objects::nonNull).toList();
        if (ids.isEmpty()) {
            throw new NullPointerException("none of the actors has an id");
        }
        return Bucket.identity(ids);
    }

    long bucket(String identity) {
        return Bucket.of(nameState, identity);
    }
}
