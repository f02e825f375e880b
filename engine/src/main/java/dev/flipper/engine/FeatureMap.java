// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.GateValues;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * All features of a store at one moment, immutable. A change makes a new map, so a reader has the whole state in one
 * reference and can keep it for as long as it likes.
 */
final class FeatureMap {

    static final FeatureMap EMPTY = new FeatureMap(Map.of(), Map.of());

    private final Map<String, GateValues> known;
    /** Values of features that were never added: nobody lists them, but they are read. */
    private final Map<String, GateValues> stray;

    private FeatureMap(Map<String, GateValues> known, Map<String, GateValues> stray) {
        this.known = Collections.unmodifiableMap(known);
        this.stray = stray;
    }

    static FeatureMap of(Map<String, GateValues> features) {
        var known = new LinkedHashMap<String, GateValues>();
        features.forEach((feature, values) -> known.put(named(feature), values.known(true)));
        return new FeatureMap(known, Map.of());
    }

    Map<String, GateValues> known() {
        return known;
    }

    GateValues get(String feature) {
        GateValues values = known.get(named(feature));
        return values != null ? values : stray.getOrDefault(feature, GateValues.NONE);
    }

    FeatureMap add(String feature) {
        return known.containsKey(feature) ? this : put(feature, get(feature).known(true));
    }

    FeatureMap remove(String feature) {
        return new FeatureMap(without(known, named(feature)), without(stray, feature));
    }

    /** Stores the values of a feature, which is known when they say so. */
    FeatureMap put(String feature, GateValues values) {
        if (values.isKnown()) {
            var more = new LinkedHashMap<>(known);
            more.put(feature, values);
            return new FeatureMap(more, without(stray, feature));
        }
        var strays = new LinkedHashMap<>(stray);
        strays.put(feature, values);
        return new FeatureMap(without(known, feature), values.asSet().isEmpty() ? without(stray, feature) : strays);
    }

    /** Takes over the features of another map, and keeps the strays. */
    FeatureMap withKnown(FeatureMap other) {
        var strays = new LinkedHashMap<>(stray);
        strays.keySet().removeAll(other.known.keySet());
        return new FeatureMap(other.known, strays);
    }

    private static String named(String feature) {
        return Objects.requireNonNull(feature, "feature");
    }

    private static Map<String, GateValues> without(Map<String, GateValues> map, String feature) {
        if (!map.containsKey(feature)) {
            return map;
        }
        var fewer = new LinkedHashMap<>(map);
        fewer.remove(feature);
        return fewer;
    }
}
