// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** A store whose whole state is one {@link FeatureMap}: reads take it, writes replace it. */
abstract class SnapshotAdapter implements Adapter {

    /** Returns the present state. */
    abstract FeatureMap current();

    /** Replaces the present state by what the change makes of it; one change at a time. */
    abstract void update(UnaryOperator<FeatureMap> change);

    @Override
    public Set<String> features() {
        return current().known().keySet();
    }

    @Override
    public GateValues get(String feature) {
        return current().get(feature);
    }

    @Override
    public Map<String, GateValues> getAll() {
        return current().known();
    }

    @Override
    public Map<String, GateValues> getAll(Collection<String> features) {
        FeatureMap map = current();
        var values = new LinkedHashMap<String, GateValues>();
        features.forEach(feature -> values.put(feature, map.get(feature)));
        return Collections.unmodifiableMap(values);
    }

    @Override
    public void add(String feature) {
        update(map -> map.add(feature));
    }

    @Override
    public void remove(String feature) {
        update(map -> map.remove(feature));
    }

    @Override
    public void clear(String feature) {
        change(feature, values -> GateValues.NONE.known(values.isKnown()));
    }

    @Override
    public void enable(String feature, GateValue value) {
        change(feature, values -> values.with(value));
    }

    @Override
    public void disable(String feature, GateValue value) {
        change(feature, values -> values.without(value));
    }

    @Override
    public void replaceAll(Map<String, GateValues> features) {
        FeatureMap replacement = FeatureMap.of(features);
        update(map -> replacement);
    }

    @Override
    public boolean replaceIf(String feature, GateValues expected, GateValues values) {
        var replaced = new AtomicBoolean();
        update(map -> {
            GateValues present = map.get(feature);
            boolean same = present.equals(expected) && present.isKnown() == expected.isKnown();
            replaced.set(same);
            return same ? map.put(feature, values.known(present.isKnown())) : map;
        });
        return replaced.get();
    }

    @SuppressWarnings("ReferenceEquality") // the same object means that nothing changed, equal meaning does not
    private void change(String feature, UnaryOperator<GateValues> change) {
        update(map -> {
            GateValues before = map.get(feature);
            GateValues after = change.apply(before);
            return after == before ? map : map.put(feature, after);
        });
    }
}
