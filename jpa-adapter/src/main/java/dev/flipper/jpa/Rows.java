// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the rows of both tables together, each feature's in the order in which they were found. */
final class Rows {

    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, List<GateValue>> values = new LinkedHashMap<>();

    /** Takes a row: the key of a feature, which is known, and a gate and a value, or nothing in their place. */
    Rows known(Object[] row) {
        known.add((String) row[0]);
        return value(row);
    }

    /** Takes a row of the gates. One without a value, which no Flipper writes, says nothing. */
    Rows value(Object[] row) {
        if (row[1] instanceof String gate && row[2] instanceof String value) {
            values.computeIfAbsent((String) row[0], feature -> new ArrayList<>())
                    .add(new GateValue(gate, value));
        }
        return this;
    }

    Set<String> known() {
        return known;
    }

    /** Every row of a feature, also those that do not count because an earlier one does. */
    List<GateValue> of(String feature) {
        return values.getOrDefault(feature, List.of());
    }

    GateValues get(String feature) {
        return GateValues.of(of(feature)).known(known.contains(feature));
    }

    Map<String, GateValues> all(Collection<String> features) {
        var all = new LinkedHashMap<String, GateValues>();
        features.forEach(feature -> all.computeIfAbsent(feature, this::get));
        return Collections.unmodifiableMap(all);
    }
}
