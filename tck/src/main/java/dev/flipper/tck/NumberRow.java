// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.util.List;

/**
 * A row of a number that Ruby made of something, or of the text it made of a number.
 *
 * @param row the row
 * @param engine computes the same in expressions
 */
record NumberRow(JsonObject row, EngineUnderTest engine) {

    void check() {
        switch (row.getString("fn")) {
            case "to_number" -> number();
            case "to_integer" -> integer();
            case "to_float" -> real();
            default -> text();
        }
    }

    private void number() {
        if (isConverted("Number")) {
            isNumber(input(), value());
            String text = row.getJsonObject("result").getString("to_s", value().toString());
            opens("{\"Equal\":[{\"String\":[{\"Number\":[%s]}]},%s]}", input(), Json.createValue(text));
            if (input() instanceof JsonString stored) {
                var percentage = new GateValue("percentage_of_actors", stored.getString());
                assertThat(GateValues.of(List.of(percentage)).percentageOfActors())
                        .as("stored, in %s", row)
                        .isEqualTo(value().doubleValue());
            }
        }
    }

    /** There is no such conversion here; the whole number is where the number begins. */
    private void integer() {
        if (!isConverted("Number")) {
            return;
        }
        if (input() instanceof JsonString text) {
            isNumber(Json.createValue(text.getString().split("\\.", 2)[0]), value());
        } else {
            BigInteger whole = value().bigIntegerValue();
            BigInteger least = whole.signum() > 0 ? whole : whole.subtract(BigInteger.ONE);
            BigInteger most = whole.signum() < 0 ? whole : whole.add(BigInteger.ONE);
            String from = whole.signum() > 0 ? "GreaterThanOrEqualTo" : "GreaterThan";
            String to = whole.signum() < 0 ? "LessThanOrEqualTo" : "LessThan";
            opens("{\"" + from + "\":[{\"Number\":[%s]},%s]}", input(), least);
            opens("{\"" + to + "\":[{\"Number\":[%s]},%s]}", input(), most);
        }
    }

    /** The function that reads floats keeps them from 0 to 100. */
    private void real() {
        if (isConverted("Percentage")) {
            double percentage = Math.max(0, Math.min(100, value().doubleValue()));
            opens("{\"Equal\":[{\"Percentage\":[%s]},%s]}", input(), percentage);
            boolean isWhole =
                    input() instanceof JsonString text && !text.getString().contains(".");
            if (!isWhole) {
                opens("{\"Equal\":[{\"Number\":[%s]},%s]}", input(), input() instanceof JsonNumber ? input() : value());
            }
        }
    }

    private void text() {
        JsonValue text = row.getValue("/result/value");
        // A JsonNumber is never the negative zero that it was read from.
        boolean isNegativeZero = input() instanceof JsonNumber number
                && number.doubleValue() == 0
                && VectorJson.text(text).startsWith("-");
        String literal = isNegativeZero ? "-0.0" : input().toString();
        assertThat(VectorJson.rubyText(literal)).as("imported, in %s", row).isEqualTo(VectorJson.text(text));
        opens("{\"Equal\":[{\"String\":[%s]},%s]}", literal, text);
    }

    private void isNumber(JsonValue of, JsonNumber number) {
        opens("{\"Equal\":[{\"Number\":[%s]},%s]}", of, number);
    }

    /** Whether Ruby converts it, which has to be so here. What cannot be converted is different from nothing: it fails. */
    private boolean isConverted(String function) {
        boolean isConverted = !row.containsKey("error");
        assertThat(engine.opens("{\"NotEqual\":[{\"" + function + "\":[" + input() + "]},\"\"]}"))
                .as("can be converted, in %s", row)
                .isEqualTo(isConverted);
        return isConverted;
    }

    private void opens(String expression, Object first, Object second) {
        String json = String.format(expression, first, second);
        assertThat(engine.opens(json)).as("%s, in %s", json, row).isTrue();
    }

    private JsonValue input() {
        return row.getValue("/input");
    }

    private JsonNumber value() {
        return (JsonNumber) row.getValue("/result/value");
    }
}
