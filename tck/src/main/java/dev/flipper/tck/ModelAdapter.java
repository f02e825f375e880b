// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What the specification says, as an adapter: all that is tested is compared with it. */
final class ModelAdapter implements Adapter {

    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, GateValues> values = new LinkedHashMap<>();

    @Override
    public synchronized Set<String> features() {
        return Set.copyOf(known);
    }

    @Override
    public synchronized void add(String feature) {
        known.add(feature);
    }

    @Override
    public synchronized void remove(String feature) {
        known.remove(feature);
        values.remove(feature);
    }

    @Override
    public synchronized void clear(String feature) {
        values.remove(feature);
    }

    @Override
    public synchronized GateValues get(String feature) {
        return values.getOrDefault(feature, GateValues.NONE).known(known.contains(feature));
    }

    @Override
    public synchronized void enable(String feature, GateValue value) {
        values.put(feature, get(feature).with(value));
    }

    @Override
    public synchronized void disable(String feature, GateValue value) {
        values.put(feature, get(feature).without(value));
    }

    @Override
    public synchronized void replaceAll(Map<String, GateValues> features) {
        known.clear();
        values.clear();
        known.addAll(features.keySet());
        values.putAll(features);
    }

    @Override
    public String toString() {
        return "model";
    }
}
