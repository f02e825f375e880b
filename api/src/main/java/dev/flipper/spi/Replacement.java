// SPDX-License-Identifier: Apache-2.0
package dev.flipper.spi;

import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/** Replaces everything in an adapter that has no better way: writes what differs, so that it ends equal. */
final class Replacement {

    // The boolean gate takes every other value with it, so it must come first.
    private static final Comparator<GateValue> BOOLEAN_FIRST =
            Comparator.comparing(value -> !value.gate().equals(Gate.BOOLEAN.key()));

    private final Adapter adapter;
    private final Map<String, GateValues> wanted;
    private final Map<String, GateValues> present;

    private Replacement(Adapter adapter, Map<String, GateValues> wanted, Map<String, GateValues> present) {
        this.adapter = adapter;
        this.wanted = wanted;
        this.present = present;
    }

    static Replacement of(Adapter adapter, Map<String, GateValues> wanted) {
        return new Replacement(adapter, wanted, adapter.getAll());
    }

    void apply() {
        present.keySet().stream()
                .filter(feature -> !wanted.containsKey(feature))
                .forEach(adapter::remove);
        wanted.forEach(this::replace);
    }

    private void replace(String feature, GateValues values) {
        GateValues old = present.get(feature);
        if (old == null) {
            // Values may be stored for a feature that was never added.
            adapter.clear(feature);
            adapter.add(feature);
            enableAll(feature, values.asSet(), Set.of());
        } else if (onlyAdds(old.asSet(), values.asSet())) {
            enableAll(feature, values.asSet(), old.asSet());
        } else {
            adapter.clear(feature);
            enableAll(feature, values.asSet(), Set.of());
        }
    }

    /** Whether nothing has to go first: no stored value is unwanted, and the boolean gate is as it should be. */
    private static boolean onlyAdds(Set<GateValue> old, Set<GateValue> values) {
        return values.containsAll(old)
                && values.stream()
                        .filter(value -> value.gate().equals(Gate.BOOLEAN.key()))
                        .allMatch(old::contains);
    }

    private void enableAll(String feature, Set<GateValue> values, Set<GateValue> stored) {
        values.stream()
                .filter(value -> !stored.contains(value))
                .sorted(BOOLEAN_FIRST)
                .forEach(value -> adapter.enable(feature, value));
    }
}
