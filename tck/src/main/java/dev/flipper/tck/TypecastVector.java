// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Export;
import dev.flipper.Feature;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows of Ruby's conversions. They have no names here: what a conversion does is seen where something stored, imported,
 * typed by a person or computed by an expression is converted.
 */
final class TypecastVector implements Vector {

    @Override
    public void check(JsonObject row, EngineUnderTest engine) {
        String function = row.getString("fn");
        switch (function) {
            case "to_boolean" -> truth(row, engine);
            case "to_integer", "to_number", "to_float", "float_to_s" -> new NumberRow(row, engine).check();
            case "to_set" -> set(row);
            case "percentage_stored" -> percentage(row);
            case "to_feature_name" ->
                assertThat(Feature.normalize(name(row))).as("in %s", row).isEqualTo(text(row));
            case "features_hash" -> features(row);
            default -> throw new AssertionError("the kit knows no function \"" + function + '"');
        }
    }

    private static void truth(JsonObject row, EngineUnderTest engine) {
        JsonValue input = row.getValue("/input");
        boolean expected = row.getValue("/result/value") == JsonValue.TRUE;
        List<GateValue> stored =
                input == JsonValue.NULL ? List.of() : List.of(new GateValue("boolean", VectorJson.text(input)));
        assertThat(GateValues.of(stored).on()).as("stored, in %s", row).isEqualTo(expected);
        assertThat(engine.opens("{\"Boolean\":[" + input + "]}"))
                .as("computed, in %s", row)
                .isEqualTo(expected);
    }

    private static void set(JsonObject row) {
        JsonValue input = row.getValue("/input");
        if (input == JsonValue.NULL
                || (input instanceof JsonArray list && list.stream().allMatch(VectorJson::isScalar))) {
            assertThat(imported(Gate.ACTOR, input).actors())
                    .as("in %s", row)
                    .isEqualTo(row.getValue("/result/value").asJsonArray().stream()
                            .map(VectorJson::text)
                            .collect(Collectors.toSet()));
        } else {
            // export-11: Ruby takes empty text and objects for sets.
            assertThatIllegalArgumentException().as("in %s", row).isThrownBy(() -> imported(Gate.ACTOR, input));
        }
    }

    private static void percentage(JsonObject row) {
        JsonValue input = row.getValue("/input");
        if (input == JsonValue.NULL) {
            assertThat(imported(Gate.PERCENTAGE_OF_ACTORS, input).percentageOfActors())
                    .as("in %s", row)
                    .isEqualTo(Double.parseDouble(text(row)));
        } else if (row.containsKey("error") || !VectorJson.hasDigit(input)) {
            // feature-18: of text without a digit Ruby makes a 0.
            assertThatIllegalArgumentException()
                    .as("in %s", row)
                    .isThrownBy(() -> imported(Gate.PERCENTAGE_OF_ACTORS, input));
            assertThatIllegalArgumentException().as("in %s", row).isThrownBy(() -> written(input));
        } else {
            assertThat(written(input)).as("in %s", row).isEqualTo(text(row));
        }
    }

    private static String written(JsonValue input) {
        if (!VectorJson.isScalar(input)) {
            throw new IllegalArgumentException("a percentage is text or a number");
        }
        return GateValue.of(Gate.PERCENTAGE_OF_ACTORS, VectorJson.text(input)).value();
    }

    private static void features(JsonObject row) {
        String contents = "{\"features\":" + row.getValue("/input") + '}';
        var form = new ImportForm(contents);
        if (form.refusedBy().isPresent()) {
            assertThatIllegalArgumentException()
                    .as("%s, in %s", form.refusedBy(), row)
                    .isThrownBy(() -> Export.parse(contents));
        } else {
            Map<String, GateValues> expected =
                    VectorJson.features(row.getValue("/result/value").asJsonObject());
            assertThat(Stored.of(Export.parse(contents).features()))
                    .as("in %s", row)
                    .isEqualTo(Stored.of(expected));
        }
    }

    private static GateValues imported(Gate gate, JsonValue value) {
        JsonObject gates = Json.createObjectBuilder().add(gate.key(), value).build();
        return Export.parse("{\"features\":{\"search\":" + gates + "}}")
                .features()
                .values()
                .iterator()
                .next();
    }

    private static String text(JsonObject row) {
        return VectorJson.text(row.getValue("/result/value"));
    }

    /** Text is Unicode here; what is not UTF-8 is lost on its way to becoming text. */
    private static String name(JsonObject row) {
        if (!row.containsKey("input_bytes")) {
            return row.getValue("/input") instanceof JsonString text ? text.getString() : "";
        }
        var bytes = new ByteArrayOutputStream();
        row.getJsonArray("input_bytes").forEach(each -> bytes.write(Integer.parseInt(each.toString())));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.IGNORE)
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("malformed input is passed over", e);
        }
    }
}
