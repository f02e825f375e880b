// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import dev.flipper.Decision;
import dev.flipper.Feature;
import dev.flipper.Gate;
import java.util.Locale;

/**
 * What one flag says to the customer.
 *
 * @param key the key of the feature
 * @param featureState how far open the feature is for anybody
 * @param decision the answer and its reason
 * @param flip what would change the answer
 */
public record Verdict(String key, Feature.State featureState, Decision decision, Flip flip) {

    /**
     * Returns how far open the feature is for anybody.
     *
     * @return {@code on}, {@code conditional} or {@code off}
     */
    public String state() {
        return featureState.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the answer.
     *
     * @return {@code true} when the feature is open for the customer
     */
    public boolean open() {
        return decision.enabled();
    }

    /**
     * Returns the gate that opened the feature.
     *
     * @return the name of the gate, empty text when the feature is closed
     */
    public String gate() {
        return decision.gate().map(Gate::singular).orElse("").replace('_', ' ');
    }

    /**
     * Returns why.
     *
     * @return one line, or one for each gate that stayed closed
     */
    public String explanation() {
        return decision.explanation();
    }
}
