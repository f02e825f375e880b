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

    private final String feature;
    private final List<GateValue> values = new ArrayList<>();

    private ExportedGates(String feature) {
        this.feature = feature;
    }

    static GateValues read(String feature, @Nullable Object gates) {
        var reader = new ExportedGates(feature);
        if (gates instanceof Map<?, ?> map) {
            map.forEach((gate, value) -> reader.gate((String) gate, value));
        } else if (gates != null) {
            throw reader.refused("must be an object with its gates");
        }
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

    private String percentage(Gate gate, String text) {
        try {
            GateValue.of(gate, text);
            return text;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("feature \"" + feature + "\": " + e.getMessage(), e);
        }
    }

    private Stream<String> set(Gate gate, Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(member -> scalar(gate, member));
        }
        throw refused(gate.key() + " must be a list");
    }

    private String expression(Object value) {
        if (value instanceof Map) {
            return Json.write(value);
        }
        throw refused("expression must be an object");
    }

    private String scalar(Gate gate, @Nullable Object value) {
        if (value == null || value instanceof List || value instanceof Map) {
            throw refused(gate.key() + " must hold text, numbers or booleans");
        }
        return Json.textOrWrite(value);
    }

    private IllegalArgumentException refused(String rule) {
        return new IllegalArgumentException("feature \"" + feature + "\": " + rule);
    }
}
