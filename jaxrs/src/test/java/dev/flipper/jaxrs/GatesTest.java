// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.tck.Requirement;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A gate")
class GatesTest extends ApiTest {

    private static final String SEARCH = "/flipper/features/search";

    @Test
    @DisplayName("is answered with the whole feature, and makes it known")
    void answer() {
        JsonObject feature =
                client.post(SEARCH + "/actors", "{\"flipper_id\":\"1\"}").json();
        assertThat(feature.keySet()).containsExactly("key", "state", "gates");
        assertThat(feature.getString("state")).isEqualTo("conditional");
        assertThat(feature.getJsonArray("gates").getValuesAs(JsonObject.class))
                .extracting(gate -> gate.getString("key") + " " + gate.getString("name") + " " + gate.get("value"))
                .containsExactly(
                        "boolean boolean null",
                        "expression expression null",
                        "actors actor [\"1\"]",
                        "percentage_of_actors percentage_of_actors null",
                        "percentage_of_time percentage_of_time null",
                        "groups group []");
        assertThat(flipper.adapter().features()).containsExactly("search");
    }

    @ParameterizedTest
    @CsvSource({
        "25, 25",
        "25.0, 25.0",
        "25.50, 25.5",
        "25%, 25",
        "5abc, 5",
        "0, 0",
        "100, 100",
        "1e2, 1",
        "1.5e1, 15.0",
        "0.00001, 1.0e-05"
    })
    @DisplayName("of a percentage stores the number that the text begins with, as Ruby writes it")
    void percentages(String sent, String stored) {
        assertThat(client.post(SEARCH + "/percentage_of_time", "{\"percentage\":\"" + sent + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(flipper.feature("search").values().texts("percentage_of_time"))
                .containsExactly(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"abc\"",
                "\"-1\"",
                "\"101\"",
                "\"NaN\"",
                "\"%\"",
                "null",
                "true",
                "[1]",
                "{\"a\":1}",
                "100.1"
            })
    @DisplayName("of a percentage refuses anything else with code 3, and nothing is stored")
    void notAPercentage(String json) {
        for (String gate : new String[] {"/percentage_of_actors", "/percentage_of_time"}) {
            var answer = client.post(SEARCH + gate, "{\"percentage\":" + json + "}");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().getInt("code")).isEqualTo(3);
            assertThat(answer.json().getString("message"))
                    .isEqualTo("Percentage must be a positive number less than or equal to 100.");
        }
        assertThat(flipper.adapter().features()).isEmpty();
    }

    @Test
    @DisplayName("of a percentage becomes 0 on DELETE, whatever the body says")
    void deletePercentage() {
        flipper.feature("search").enablePercentageOfActors(25);
        client.send("DELETE", SEARCH + "/percentage_of_actors", "application/json", "{\"percentage\":\"5\"}");
        assertThat(flipper.feature("search").values().texts("percentage_of_actors"))
                .containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "{\"flipper_id\":null}", "{\"flipper_id\":[\"a\"]}", "{\"flipper_id\":{\"a\":1}}"})
    @Requirement("http-5")
    @DisplayName("of actors needs an id, else code 4")
    void actorWithoutId(String body) {
        for (String method : new String[] {"POST", "DELETE"}) {
            var answer = client.send(method, SEARCH + "/actors", "application/json", body);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().getInt("code")).isEqualTo(4);
            assertThat(answer.json().getString("message")).isEqualTo("Required parameter flipper_id is missing.");
        }
        assertThat(flipper.adapter().features()).isEmpty();
    }

    @Test
    @DisplayName("of actors takes a blank id")
    void blankActor() {
        client.post(SEARCH + "/actors", "{\"flipper_id\":\"\"}");
        assertThat(flipper.feature("search").values().actors()).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"name\":null}", "{\"name\":\"\"}", "{\"name\":[\"admins\"]}"})
    @Requirement("http-5")
    @DisplayName("of groups needs a name, else code 5")
    void groupWithoutName(String body) {
        for (String method : new String[] {"POST", "DELETE"}) {
            var answer = client.send(method, SEARCH + "/groups", "application/json", body);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().getInt("code")).isEqualTo(5);
        }
        assertThat(flipper.adapter().features()).isEmpty();
    }

    @Test
    @DisplayName("of groups refuses a name that is not registered with code 2, unless told otherwise")
    void unregisteredGroup() {
        for (String method : new String[] {"POST", "DELETE"}) {
            var answer = client.send(method, SEARCH + "/groups", "application/json", "{\"name\":\"nope\"}");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().getInt("code")).isEqualTo(2);
            assertThat(answer.json().getString("message")).isEqualTo("Group not registered.");
        }
        assertThat(flipper.adapter().features()).isEmpty();

        client.post(SEARCH + "/groups?allow_unregistered_groups=true", "{\"name\":\"nope\"}");
        client.post(SEARCH + "/groups", "{\"name\":\"also\",\"allow_unregistered_groups\":true}");
        client.post(SEARCH + "/groups", "{\"name\":\"admins\"}");
        assertThat(flipper.feature("search").values().groups()).containsExactly("nope", "also", "admins");
    }

    @Test
    @DisplayName("of an expression stores it with its arguments in lists, and gives it back as JSON")
    void expression() {
        var answer = client.post(SEARCH + "/expression", "{\"Equal\":[{\"Property\":\"plan\"},\"x\"]}");
        JsonObject gate = answer.json().getJsonArray("gates").getJsonObject(1);
        assertThat(gate.get("value")).isEqualTo(Client.Answer.json("{\"Equal\":[{\"Property\":[\"plan\"]},\"x\"]}"));

        client.send("DELETE", SEARCH + "/expression", "application/json", "{\"All\":[]}");
        assertThat(flipper.feature("search").values().isSet(Gate.EXPRESSION)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"Nope\":[]}",
                "{\"Any\":[]}",
                "{\"All\":[{\"Any\":[]}]}",
                "{\"Any\":[null]}",
                "{\"Equal\":[\"a\"]}",
                "{\"File\":[\"x\"]}",
                "{\"Property\":[5]}",
                "{\"GreaterThan\":[{\"Add\":[1,2]},2]}",
                "{\"Any\":[true],\"All\":[true]}",
                "{\"Time\":[\"tomorrow\"]}"
            })
    @DisplayName("of an expression refuses what no Flipper could evaluate with code 7")
    void notAnExpression(String json) {
        var answer = client.post(SEARCH + "/expression", json);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getInt("code")).isEqualTo(7);
        assertThat(answer.json().getString("message")).isEqualTo("The provided expression was not valid.");
        assertThat(flipper.adapter().features()).isEmpty();
    }

    @Test
    @DisplayName("of an expression does not take a form")
    void expressionForm() {
        assertThat(client.postForm(SEARCH + "/expression", "{\"Any\":[true]}").code())
                .isEqualTo("7");
    }

    @Test
    @DisplayName("is shown with the text that is stored, whoever stored it")
    void storedText() {
        flipper.feature("search").add();
        flipper.feature("deep").add();
        flipper.adapter().enable("search", new GateValue("expression", "not JSON"));
        flipper.adapter().enable("search", new GateValue("percentage_of_time", "abc"));
        flipper.adapter().enable("search", new GateValue("salt", "newer"));
        flipper.adapter().enable("deep", new GateValue("expression", "[".repeat(5000) + "]".repeat(5000)));
        assertThat(client.get("/flipper/features?keys=deep").status()).isEqualTo(200);
        var gates = client.get(SEARCH).json().getJsonArray("gates");
        assertThat(gates).hasSize(6);
        assertThat(gates.getJsonObject(1).getString("value")).isEqualTo("not JSON");
        assertThat(gates.getJsonObject(4).getString("value")).isEqualTo("abc");
    }
}
