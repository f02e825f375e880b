// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.guarded;

import dev.flipper.cdi.FeatureFlag;
import dev.flipper.cdi.RequiresFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A bean. */
@ApplicationScoped
public class Recommendations {

    @Inject
    @FeatureFlag("recommendations")
    private BooleanSupplier open;

    /** For the container. */
    public Recommendations() {}

    /** Fails while the feature is closed. */
    @RequiresFeature("recommendations")
    public List<String> all() {
        return List.of("mackerel");
    }

    /** Returns something else while the feature is closed. */
    @RequiresFeature(value = "recommendations", fallbackMethod = "bestsellers")
    public List<String> orBestsellers() {
        return List.of("mackerel");
    }

    @SuppressWarnings("UnusedMethod") // called by its name
    private List<String> bestsellers() {
        return List.of("sardines");
    }

    /** Returns nothing while the feature is closed. */
    @RequiresFeature(value = "recommendations", closed = RequiresFeature.Closed.EMPTY)
    public List<String> orNothing() {
        return List.of("mackerel");
    }

    /** Says whether the feature is open. */
    public boolean areOpen() {
        return open.getAsBoolean();
    }
}
