// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.WriteRefusedException;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;

/** Refuses one more actor once a feature lists as many as it may. Those who are listed, and replacing all, pass. */
final class ActorLimitAdapter extends AdapterWrapper {

    private final int limit;

    ActorLimitAdapter(Adapter wrapped, int limit) {
        super("actorLimit(" + limit + ")", wrapped);
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but was " + limit);
        }
        this.limit = limit;
    }

    @Override
    public void enable(String feature, GateValue value) {
        if (value.gate().equals(Gate.ACTOR.key())) {
            GateValues values = get(feature);
            if (!values.includesActor(value.value()) && values.actors().size() >= limit) {
                throw new WriteRefusedException("the feature \"" + feature + "\" lists " + limit
                        + " actors, the most it may; a group or an expression says it better");
            }
        }
        super.enable(feature, value);
    }
}
