// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the gates of one exported feature: accepts every form that means something, refuses what means nothing. */
final class ExportedGates {

    /** What the features are read for. */
    enum Reading {
        /** To become somebody's features: what means nothing is refused. */
        IMPORT,
        /** To be what they were: a store gives back whatever it was given. */
        AS_STORED
    }

    /** The only member of the object in which a store of one's own keeps the text of an expression that is no JSON. */
    static final String NO_JSON = "dev.flipper.text-that-is-no-json";

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Reading reading;

    private ExportedGates(Reading reading) {
        this.reading = reading;
    }

    static GateValues read(@Nullable Object gates, Reading reading) {
        if (!(gates instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("must be an object with its gates");
        }
        var reader = new ExportedGates(reading);
        map.forEach((gate, value) -> reader.gate((String) gate, value));
        return GateValues.of(reader.values);
    }

    private void gate(String key, @Nullable Object value) {
        if (value == null) {
            return;
        }
        Optional<Gate> gate = Gate.ofKey(key);
        if (gate.isPresent()) {
            // The key of the gate, not the one that was read: there is one of it, however many features there are.
            values.put(gate.get().key(), known(gate.get(), value));
        } else {
            values.put(
                    key,
                    value instanceof List<?> list ? texts(list, Json::textOrWrite) : List.of(Json.textOrWrite(value)));
        }
    }

    private List<String> known(Gate gate, Object value) {
        return switch (gate.dataType()) {
            case FLAG -> List.of(scalar(gate, value));
            case NUMBER -> List.of(percentage(gate, scalar(gate, value)));
            case SET -> set(gate, value);
            case JSON -> List.of(expression(value));
        };
    }

    private static List<String> texts(List<?> list, Function<@Nullable Object, String> text) {
        return list.stream().map(text).toList();
    }

    /** Kept as it came. */
    private String percentage(Gate gate, String text) {
        if (reading == Reading.IMPORT) {
            GateValue.of(gate, text);
        }
        return text;
    }

    private static List<String> set(Gate gate, Object value) {
        if (value instanceof List<?> list) {
            return texts(list, member -> scalar(gate, member));
        }
        throw new IllegalArgumentException(gate.key() + " must be a list");
    }

    private String expression(Object value) {
        if (reading == Reading.AS_STORED) {
            return value instanceof Map<?, ?> map && map.get(NO_JSON) instanceof String text ? text : Json.write(value);
        }
        if (value instanceof Map) {
            return Json.write(value);
        }
        throw new IllegalArgumentException("expression must be an object");
    }

    private static String scalar(Gate gate, @Nullable Object value) {
        if (value == null || value instanceof List || value instanceof Map) {
            throw new IllegalArgumentException(gate.key() + " must hold text, numbers or booleans");
        }
        return Json.textOrWrite(value);
    }
}
