// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.Actor;
import dev.flipper.Export;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words of the vector files in those of the API. */
final class VectorJson {

    // Held, because every look-up of a JSON provider reads service files.
    private static final JsonParserFactory JSON = Json.createParserFactory(Map.of());

    private VectorJson() {}

    /** What a store holds for the gates of a row: every text as it is written there. */
    static GateValues state(JsonObject gates) {
        List<GateValue> values = new ArrayList<>();
        gates.forEach((gate, value) -> {
            boolean isJson = gate.equals(Gate.EXPRESSION.key());
            for (JsonValue one : value instanceof JsonArray many && !isJson ? many : List.of(value)) {
                if (one != JsonValue.NULL) {
                    values.add(new GateValue(gate, isJson ? one.toString() : text(one)));
                }
            }
        });
        return GateValues.of(values);
    }

    /** The actors of a row. {@code null} and an empty list both name nobody; a {@code null} member is kept. */
    static List<@Nullable Actor> actors(JsonObject row) {
        List<@Nullable Actor> list = new ArrayList<>();
        if (row.get("actors") instanceof JsonArray array) {
            array.forEach(actor -> list.add(actor == JsonValue.NULL ? null : actor(actor)));
        }
        return list;
    }

    /** The one actor of a row, if there is one. */
    static List<@Nullable Actor> actor(JsonObject row) {
        return row.get("actor") instanceof JsonObject actor
                ? List.<@Nullable Actor>of(actor((JsonValue) actor))
                : List.of();
    }

    /** An id is text, or a number, which stands for its digits; with properties it is a member of an object. */
    private static Actor actor(JsonValue actor) {
        if (!(actor instanceof JsonObject object)) {
            return Actor.of(text(actor));
        }
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        if (object.get("properties") instanceof JsonObject given) {
            given.forEach((name, value) -> properties.put(name, plain(value)));
        }
        return Actor.of(text(object.getOrDefault("flipper_id", JsonValue.NULL)), properties);
    }

    /** What a store holds for the features of a row, in their order. */
    static Map<String, GateValues> features(JsonObject features) {
        Map<String, GateValues> values = new LinkedHashMap<>();
        features.forEach((feature, gates) -> values.put(feature, state(gates.asJsonObject())));
        return values;
    }

    /** The text of a value. A float is written as Ruby writes it, which an import does with ids. */
    static String text(JsonValue value) {
        if (value instanceof JsonNumber number && !number.isIntegral()) {
            return rubyText(number.toString());
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    /** The text that Ruby makes of a number in JSON. */
    static String rubyText(String number) {
        Export export = Export.parse("{\"features\":{\"a\":{\"actors\":[" + number + "]}}}");
        return export.features().values().iterator().next().actors().iterator().next();
    }

    static boolean isScalar(JsonValue value) {
        return value != JsonValue.NULL && !(value instanceof JsonStructure);
    }

    /** feature-18: whether it has a digit, without which nothing is a percentage. */
    static boolean hasDigit(JsonValue value) {
        return text(value).chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * Reads one value, after which nothing may follow.
     *
     * @throws JsonException when the text is not JSON
     */
    static JsonValue json(String text) {
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            if (!parser.hasNext()) {
                throw new JsonException("there is no value");
            }
            parser.next();
            JsonValue value = parser.getValue();
            if (parser.hasNext()) {
                throw new JsonException("something follows the value");
            }
            return value;
        }
    }

    /** A value whose equality tells apart 1 and 1.0, and not 1.0 and 1e0. */
    static Object plain(String json) {
        return Objects.requireNonNullElse(plain(json(json)), JsonValue.NULL);
    }

    static @Nullable Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> text(value);
            case NUMBER -> number((JsonNumber) value);
            case ARRAY ->
                value.asJsonArray().stream()
                        .<@Nullable Object>map(VectorJson::plain)
                        .toList();
            case OBJECT -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                value.asJsonObject().forEach((name, member) -> members.put(name, plain(member)));
                yield members;
            }
        };
    }

    private static Number number(JsonNumber number) {
        if (!number.isIntegral()) {
            return number.doubleValue();
        }
        return number.bigIntegerValue().bitLength() < Long.SIZE
                ? (Number) number.longValue()
                : number.bigIntegerValue();
    }
}
