// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an adapter holds for a feature, in a form whose equality is that of the text: {@link GateValues} compares by
 * meaning, and passes over whether the feature is known.
 *
 * @param isKnown whether the feature is known
 * @param facts key and text of every value; an expression is compared as JSON
 */
record Stored(boolean isKnown, Set<List<Object>> facts) {

    // Held, because every look-up of a JSON provider reads service files.
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    /** Of a feature that is not known. */
    static final Stored NOTHING = unknown();

    /** What is stored for a feature that is known. */
    static Stored known(GateValue... values) {
        return new Stored(true, facts(Arrays.asList(values)));
    }

    /** What is stored for a feature that was never added. */
    static Stored unknown(GateValue... values) {
        return new Stored(false, facts(Arrays.asList(values)));
    }

    static Stored of(GateValues values) {
        return new Stored(values.isKnown(), facts(values.asSet()));
    }

    /** What an adapter returns for one feature. */
    static Stored in(Adapter adapter, String feature) {
        return of(adapter.get(feature));
    }

    static Map<String, Stored> of(Map<String, GateValues> features) {
        return features.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> of(entry.getValue())));
    }

    private static Set<List<Object>> facts(Collection<GateValue> values) {
        return values.stream().map(Stored::fact).collect(Collectors.toSet());
    }

    private static List<Object> fact(GateValue value) {
        boolean isJson = value.gate().equals(Gate.EXPRESSION.key());
        return List.of(value.gate(), isJson ? json(value.value()) : value.value());
    }

    private static Object json(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}
