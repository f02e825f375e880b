// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;

/**
 * What can be told of an import by the look of its text, without the help of the reader that is tested.
 *
 * @param contents the text
 */
record ImportForm(String contents) {

    /** Returns the rule by which the text is refused. */
    Optional<String> refusedBy() {
        Optional<JsonObject> export = export();
        if (export.isEmpty() || !export.get().containsKey("features")) {
            return Optional.of("export-12");
        }
        JsonValue features = export.get().getValue("/features");
        if (isNothing(features)) {
            return Optional.empty();
        }
        return features instanceof JsonObject object
                ? object.values().stream()
                        .map(ImportForm::feature)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.of("export-12");
    }

    /** Returns the features of a text that is not refused. */
    Map<String, GateValues> features() {
        JsonValue features = export().orElseThrow().getValue("/features");
        return features instanceof JsonObject object ? VectorJson.features(object) : Map.of();
    }

    boolean hasExpressionThatIsNotWritable() {
        return features().values().stream()
                .flatMap(values -> values.texts(Gate.EXPRESSION.key()).stream())
                .map(VectorJson::json)
                .anyMatch(json -> !ExpressionForm.isWritable(json) || ExpressionForm.hasEmptyGroup(json));
    }

    /** Comments, a byte order mark, NaN, text that ends early or goes on: none of it is JSON. */
    private Optional<JsonObject> export() {
        try {
            return VectorJson.json(contents) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static boolean isNothing(JsonValue features) {
        return features == JsonValue.NULL || (features instanceof JsonArray list && list.isEmpty());
    }

    private static Optional<String> feature(JsonValue feature) {
        return feature instanceof JsonObject gates
                ? gates.entrySet().stream()
                        .map(gate -> gate(gate.getKey(), gate.getValue()))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.of("export-11");
    }

    private static Optional<String> gate(String key, JsonValue value) {
        Optional<Gate> gate = Gate.ofKey(key);
        if (gate.isEmpty() || value == JsonValue.NULL) {
            return Optional.empty();
        }
        boolean isAllowed = switch (gate.get().dataType()) {
            case FLAG -> VectorJson.isScalar(value);
            case NUMBER -> VectorJson.isScalar(value) && isPercentage(gate.get(), value);
            case SET -> value instanceof JsonArray list && list.stream().allMatch(VectorJson::isScalar);
            case JSON -> value instanceof JsonObject;
        };
        boolean isNumber = gate.get().dataType() == Gate.DataType.NUMBER && VectorJson.isScalar(value);
        return isAllowed ? Optional.empty() : Optional.of(isNumber ? "export-10" : "export-11");
    }

    /** Which text is a percentage is asked in other rows. A number beyond all floats has no text. */
    private static boolean isPercentage(Gate gate, JsonValue value) {
        try {
            GateValue.of(gate, VectorJson.text(value));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Ruby drops the values of gates that it does not know when it synchronizes: export-4. */
    static GateValues sixGates(GateValues values) {
        return GateValues.of(values.asSet().stream()
                .filter(value -> Gate.ofKey(value.gate()).isPresent())
                .toList());
    }
}
