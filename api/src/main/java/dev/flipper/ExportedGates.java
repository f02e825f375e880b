// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    private final List<GateValue> values = new ArrayList<>();
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
            add(key, known(gate.get(), value));
        } else {
            add(key, (value instanceof List<?> list ? list.stream() : Stream.of(value)).map(Json::textOrWrite));
        }
    }

    private void add(String gate, Stream<String> texts) {
        texts.forEach(text -> values.add(new GateValue(gate, text)));
    }

    private Stream<String> known(Gate gate, Object value) {
        return switch (gate.dataType()) {
            case FLAG -> Stream.of(scalar(gate, value));
            case NUMBER -> Stream.of(percentage(gate, scalar(gate, value)));
            case SET -> set(gate, value);
            case JSON -> Stream.of(expression(value));
        };
    }

    /** Kept as it came. */
    private String percentage(Gate gate, String text) {
        if (reading == Reading.IMPORT) {
            GateValue.of(gate, text);
        }
        return text;
    }

    private static Stream<String> set(Gate gate, Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(member -> scalar(gate, member));
        }
        throw new IllegalArgumentException(gate.key() + " must be a list");
    }

    private String expression(Object value) {
        if (value instanceof Map) {
            return Json.write(value);
        }
        if (reading == Reading.AS_STORED) {
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
