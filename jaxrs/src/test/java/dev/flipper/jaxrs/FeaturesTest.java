// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The list of features")
class FeaturesTest extends ApiTest {

    @BeforeEach
    void features() {
        List.of("b", "a", "a,b", "x/y", "p+q", "日")
                .forEach(name -> flipper.feature(name).add());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                      | b a a,b x/y p+q 日",
                "?other=1                | b a a,b x/y p+q 日",
                "?keys=                  | ''",
                "?keys                   | ''",
                "?keys=nope              | ''",
                "?keys=a,b               | a b",
                "?keys=b,nope,a          | b a",
                "?keys=a&keys=b          | a b",
                "?keys=a,a&keys=a        | a",
                "?keys=a%2Cb             | a,b",
                "?keys=b%2Ca             | b a",
                "?keys=a%2Cb,b           | a,b b",
                "?keys=x%2Fy,p%2Bq       | x/y p+q",
                "?keys=p+q               | ''",
                "?keys=%E6%97%A5         | 日",
                "?keys%5B%5D=a%2Cb&keys%5B%5D=b | a,b b",
                "?keys%5B%5D=b%2Ca       | ''",
                "?keys%5B%5D=            | ''",
                "?keys=%zz,a             | a",
            })
    @DisplayName("holds the known ones that keys asks for, in that order, and all without it")
    void keys(String query, String expected) {
        // java.net.URI refuses a bad escape before it could be sent
        String sent = query.replace("%zz", "%FF");
        assertThat(keysOf(client.get("/flipper/features" + sent))).isEqualTo(expected);
    }

    @Test
    @DisplayName("leaves out the gates, or their names, when asked to in any case")
    void excluded() {
        var brief = client.get("/flipper/features?exclude_gates=TRUE").json();
        assertThat(brief.getJsonArray("features").getJsonObject(0).keySet()).containsExactly("key", "state");

        var nameless =
                client.get("/flipper/features?exclude_gate_names=true&keys=a").json();
        var gate = nameless.getJsonArray("features")
                .getJsonObject(0)
                .getJsonArray("gates")
                .getJsonObject(0);
        assertThat(gate.keySet()).containsExactly("key", "value");

        var full = client.get("/flipper/features?exclude_gates=1&exclude_gate_names=yes")
                .json();
        gate = full.getJsonArray("features")
                .getJsonObject(0)
                .getJsonArray("gates")
                .getJsonObject(0);
        assertThat(gate.keySet()).containsExactly("key", "value", "name");

        assertThat(client.get("/flipper/features/a?exclude_gates=true").json().keySet())
                .containsExactly("key", "state");
    }

    @Test
    @DisplayName("takes a new name as a person typed it: cleaned")
    void normalized() {
        var answer = client.post("/flipper/features", "{\"name\":\" new\\u200b name\\t\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("key")).isEqualTo("new name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"name\":\"\"}",
                "{\"name\":null}",
                "{\"name\":\" \\t\\u200b\"}",
                "{\"name\":[\"x\"]}",
                "{\"name\":{\"a\":1}}"
            })
    @DisplayName("needs a name for a new one, else code 5")
    void nameMissing(String body) {
        String before = stored();
        var answer = client.post("/flipper/features", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getInt("code")).isEqualTo(5);
        assertThat(answer.json().getString("message")).isEqualTo("Required parameter name is missing.");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    @DisplayName("does not change when a known feature is added, cleared unknown or removed unknown")
    void unchanged() {
        String before = stored();
        assertThat(client.post("/flipper/features", "{\"name\":\"a\"}").status())
                .isEqualTo(200);
        assertThat(client.delete("/flipper/features/never").status()).isEqualTo(204);
        assertThat(client.delete("/flipper/features/never/clear").status()).isEqualTo(204);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    @DisplayName("answers for one unknown feature with code 1")
    void unknown() {
        var answer = client.get("/flipper/features/nope");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().getInt("code")).isEqualTo(1);
        assertThat(answer.json().getString("message")).isEqualTo("Feature not found.");
    }

    private static String keysOf(Client.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return String.join(
                " ",
                answer.json().getJsonArray("features").getValuesAs(JsonObject.class).stream()
                        .map(feature -> feature.getString("key"))
                        .toList());
    }
}
