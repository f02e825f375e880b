// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.FeatureNotFoundException;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Minds when somebody asks for, or changes, a feature that is not known. Adding one, and replacing all, passes. */
final class StrictAdapter extends AdapterWrapper {

    private static final System.Logger LOG = System.getLogger("dev.flipper.engine");

    /** Keys come from outside: beyond this many, warnings have made their point. */
    private static final int MOST_WARNINGS = 1_000;

    private final Strictness strictness;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    StrictAdapter(Adapter wrapped, Strictness strictness) {
        super("strict", wrapped);
        this.strictness = strictness;
    }

    @Override
    public GateValues get(String feature) {
        GateValues values = super.get(feature);
        mind(feature, values);
        return values;
    }

    @Override
    public Map<String, GateValues> getAll(Collection<String> features) {
        Map<String, GateValues> values = super.getAll(features);
        values.forEach(this::mind);
        return values;
    }

    @Override
    public void enable(String feature, GateValue value) {
        get(feature);
        super.enable(feature, value);
    }

    @Override
    public void disable(String feature, GateValue value) {
        get(feature);
        super.disable(feature, value);
    }

    private void mind(String feature, GateValues values) {
        if (values.isKnown() || strictness == Strictness.IGNORE) {
            return;
        }
        if (strictness == Strictness.RAISE) {
            throw new FeatureNotFoundException(feature);
        }
        if (warned.size() < MOST_WARNINGS && warned.add(feature)) {
            LOG.log(System.Logger.Level.WARNING, "no feature has the key \"{0}\"", feature);
        }
    }
}
