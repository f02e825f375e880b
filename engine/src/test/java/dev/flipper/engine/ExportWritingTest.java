// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Export;
import dev.flipper.Expression;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An export")
class ExportWritingTest {

    private static final String NOTHING =
            "{\"boolean\":null,\"groups\":[],\"actors\":[],\"expression\":null,\"percentage_of_actors\":null,"
                    + "\"percentage_of_time\":null";

    private final Adapter adapter = Adapters.memory();
    private final Flipper flipper = Flipper.create(adapter);

    private String json() {
        return Export.of(adapter.getAll()).toJson();
    }

    @Test
    @Requirement({"export-1", "export-2"})
    @DisplayName("has all gates of each feature, in Ruby's order")
    void form() {
        Feature search = flipper.feature("search");
        search.enablePercentageOfTime(25.5);
        search.enableExpression(Expression.property("plan").eq("pro"));
        search.enableActor(Actor.of("User;1"));
        search.enableActor(Actor.of("2"));
        search.enableGroup("admins");
        search.disablePercentageOfActors();
        flipper.feature("stats").enable();

        assertThat(json())
                .isEqualTo("{\"version\":1,\"features\":{\"search\":{\"boolean\":null,\"groups\":[\"admins\"],"
                        + "\"actors\":[\"User;1\",\"2\"],\"expression\":{\"Equal\":[{\"Property\":[\"plan\"]},\"pro\"]},"
                        + "\"percentage_of_actors\":\"0\",\"percentage_of_time\":\"25.5\"},\"stats\":{\"boolean\":\"true\","
                        + NOTHING.substring("{\"boolean\":null,".length()) + "}}}");
    }

    @Test
    @Requirement("export-2")
    @DisplayName("carries what is stored, not what it means")
    void storedText() {
        adapter.add("search");
        adapter.enable("search", new GateValue("boolean", "yes"));
        adapter.enable("search", new GateValue("percentage_of_time", "25abc"));

        assertThat(json()).contains("\"boolean\":\"yes\"").contains("\"percentage_of_time\":\"25abc\"");
    }

    @Test
    @Requirement("export-3")
    @DisplayName("keeps the order of the store, there and back")
    void order() {
        for (String feature : new String[] {"zeta", "alpha", "mid"}) {
            adapter.add(feature);
        }

        assertThat(json())
                .isEqualTo("{\"version\":1,\"features\":{\"zeta\":" + NOTHING + "},\"alpha\":" + NOTHING + "},\"mid\":"
                        + NOTHING + "}}}");
        assertThat(Adapters.memory(Export.parse(json())).features()).containsExactly("zeta", "alpha", "mid");
    }

    @Test
    @Requirement("export-4")
    @DisplayName("carries the values of gates that nobody knows")
    void unknownGates() {
        adapter.add("search");
        adapter.enable("search", new GateValue("denied_actors", "User;1"));
        adapter.enable("search", new GateValue("denied_actors", "User;2"));
        adapter.enable("search", new GateValue("salt", "x"));

        assertThat(json())
                .isEqualTo("{\"version\":1,\"features\":{\"search\":" + NOTHING
                        + ",\"denied_actors\":[\"User;1\",\"User;2\"],\"salt\":[\"x\"]}}}");
        assertThat(Export.parse(json()).features()).isEqualTo(adapter.getAll());
        assertThat(Export.parse("{\"features\":{\"search\":{\"salt\":\"x\"}}}")
                        .features()
                        .get("search"))
                .hasToString("{salt=[x]}");
    }

    @Test
    @Requirement("export-5")
    @DisplayName("is the same text after it was read and written again")
    void sameText() throws IOException {
        flipper.feature("q\"\\/<>& \u0001 日本 😀").enableActor(Actor.of("ユーザー;1\n"));
        flipper.feature("").enablePercentageOfActors(0.00001);
        String json = json();
        var again = new StringWriter();

        Export.parse(json).write(again);

        assertThat(again).hasToString(json);
        assertThat(Export.parse(json).toJson()).isEqualTo(json);
    }
}
