// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to one check, and why. Immutable. Made by engines; applications get it from {@link Flipper#explain}. */
public final class Decision {

    /** What kind of reason there is. */
    public enum Reason {
        /** A gate is open. */
        GATE_OPEN,
        /** The feature is known and no gate is open for the actors. */
        NO_GATE_OPEN,
        /** The store does not know the feature. */
        FEATURE_UNKNOWN,
        /** The store failed and nothing had been read before. */
        STORE_FAILED
    }

    private final @Nullable Gate gate;
    private final Reason reason;
    private final boolean known;
    private final String explanation;

    private Decision(@Nullable Gate gate, Reason reason, boolean known, String explanation) {
        this.gate = gate;
        this.reason = reason;
        this.known = known;
        this.explanation = Objects.requireNonNull(explanation, "explanation");
    }

    /**
     * Makes the decision that a feature is open. For engines.
     *
     * @param gate the first open gate
     * @param known whether the store knows the feature
     * @param explanation why the gate is open, a sentence for people
     * @return the decision
     */
    public static Decision open(Gate gate, boolean known, String explanation) {
        return new Decision(Objects.requireNonNull(gate, "gate"), Reason.GATE_OPEN, known, explanation);
    }

    /**
     * Makes the decision that a feature is closed. For engines.
     *
     * @param reason any reason but {@link Reason#GATE_OPEN}
     * @param explanation why no gate is open, for people
     * @return the decision
     */
    public static Decision closed(Reason reason, String explanation) {
        if (reason == Reason.GATE_OPEN) {
            throw new IllegalArgumentException("reason must not be GATE_OPEN for a closed feature");
        }
        return new Decision(null, reason, reason == Reason.NO_GATE_OPEN, explanation);
    }

    /**
     * Returns the answer.
     *
     * @return {@code true} when the feature is open
     */
    public boolean enabled() {
        return gate != null;
    }

    /**
     * Returns the gate that opened the feature.
     *
     * @return empty when the feature is closed
     */
    public Optional<Gate> gate() {
        return Optional.ofNullable(gate);
    }

    /**
     * Returns whether the store knows the feature.
     *
     * @return {@code false} also when the store failed and nothing had been read before
     */
    public boolean known() {
        return known;
    }

    /**
     * Returns the kind of reason, for programs.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * Returns the reason in words, for people: one line for the gate that opened the feature, or one for each gate that
     * is set and did not. The wording may change.
     *
     * @return English text
     */
    public String explanation() {
        return explanation;
    }

    /** Returns the answer and the explanation. */
    @Override
    public String toString() {
        return (enabled() ? "open: " : "closed: ") + explanation;
    }
}
