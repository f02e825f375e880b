// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the specification says, as an adapter: all that is tested is compared with it. */
final class ModelAdapter implements Adapter {

    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, GateValues> values = new LinkedHashMap<>();
    private long writes;

    @Override
    public synchronized Set<String> features() {
        return Set.copyOf(known);
    }

    @Override
    public synchronized void add(String feature) {
        writes++;
        known.add(feature);
    }

    @Override
    public synchronized void remove(String feature) {
        writes++;
        known.remove(feature);
        values.remove(feature);
    }

    @Override
    public synchronized void clear(String feature) {
        writes++;
        values.remove(feature);
    }

    @Override
    public synchronized GateValues get(String feature) {
        return values.getOrDefault(feature, GateValues.NONE).known(known.contains(feature));
    }

    @Override
    public synchronized void enable(String feature, GateValue value) {
        writes++;
        values.put(feature, get(feature).with(value));
    }

    @Override
    public synchronized void disable(String feature, GateValue value) {
        writes++;
        values.put(feature, get(feature).without(value));
    }

    @Override
    public synchronized void replaceAll(Map<String, GateValues> features) {
        writes++;
        known.clear();
        values.clear();
        known.addAll(features.keySet());
        values.putAll(features);
    }

    @Override
    public synchronized Map<String, GateValues> getAll() {
        return Adapter.super.getAll();
    }

    @Override
    public synchronized boolean replaceIf(String feature, GateValues expected, GateValues replacement) {
        if (!get(feature).equals(expected)) {
            return false;
        }
        writes++;
        values.put(feature, replacement);
        return true;
    }

    @Override
    public synchronized Optional<String> version() {
        return Optional.of(Long.toString(writes));
    }

    @Override
    public String toString() {
        return "model";
    }
}
