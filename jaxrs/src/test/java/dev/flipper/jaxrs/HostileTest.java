// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.tck.Requirement;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Hostile input")
class HostileTest extends ApiTest {

    private static final String SEARCH = "/flipper/features/search";

    static Stream<String> keys() {
        return Stream.of(
                "/",
                "%2F",
                "%00",
                "%2500",
                "\ud83d\ude00\ud83c\udff4",
                "\u05e9\u05dc\u05d5\u05dd",
                "\u0645\u0631\u062d\u0628\u0627",
                "a\u202eb",
                "\u200f",
                "k".repeat(10_000),
                "\u65e5".repeat(1_000),
                "__proto__",
                "constructor",
                ";DROP TABLE flipper_gates",
                "'; DROP TABLE flipper_features; --",
                "null",
                "true",
                "{}",
                "[]",
                "\\",
                "\"",
                "a=b&c=d",
                "?keys=",
                "#",
                "\u007f",
                "a\tb");
    }

    static Stream<String> injections() {
        return Stream.of(
                "' OR '1'='1",
                "1; DROP TABLE flipper_gates; --",
                "\" OR \"\"=\"",
                "') UNION SELECT value FROM flipper_gates--",
                "{\"$gt\":\"\"}",
                "{\"$where\":\"sleep(1000)\"}",
                "*)(uid=*))(|(uid=*",
                "admin*)((|userpassword=*)",
                "${jndi:ldap://127.0.0.1/a}",
                "#{7*7}",
                "{{7*7}}",
                "<%= 7*7 %>",
                "T(java.lang.Runtime).getRuntime()",
                "a\r\nSet-Cookie: x=y",
                "a\nINFO forged line",
                "=cmd|' /C calc'!A0",
                "@SUM(1+1)",
                "+1",
                "-1",
                "<script>alert(1)</script>",
                "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>",
                "../../etc/passwd",
                "`id`",
                "$(id)",
                "| id",
                "\u001b[31m",
                "flipper_features",
                "*3\r\n$3\r\nDEL\r\n");
    }

    @ParameterizedTest
    @MethodSource("keys")
    @DisplayName("E02 as the key of a feature comes back exactly")
    void key(String key) {
        String path = "/flipper/features/" + encoded(key);
        assertThat(client.post(path + "/boolean", "{}").json().getString("key")).isEqualTo(key);
        assertThat(client.get(path).json().getString("key")).isEqualTo(key);
        assertThat(client.get("/flipper/features?keys%5B%5D=" + encoded(key))
                        .json()
                        .getJsonArray("features")
                        .getValuesAs(JsonObject.class))
                .extracting(feature -> feature.getString("key"))
                .containsExactly(key);
        assertThat(client.get("/flipper/actors/1")
                        .json()
                        .getJsonObject("features")
                        .keySet())
                .containsExactly(key);
        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(flipper.adapter().features()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\n \n"})
    @DisplayName("E02 that is a blank key is 422 in a body and unknown in a path")
    void blank(String key) {
        var name = Json.createObjectBuilder().add("name", key).build();
        assertThat(client.post("/flipper/features", name.toString()).status()).isEqualTo(422);
        assertThat(client.post("/flipper/features/" + encoded(key) + "/boolean", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(flipper.adapter().features()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actors", "/groups", "/percentage_of_time", "/boolean", "/expression"})
    @DisplayName("E04 that is nested ten thousand deep or has a million members is refused")
    void limits(String gate) {
        String deep = "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        String wide = IntStream.range(0, 1_000_000)
                .mapToObj(i -> "\"" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(client.post(SEARCH + gate, deep).status()).isEqualTo(400);
        assertThat(direct("/features/search" + gate, wide).status()).isEqualTo(413);
        assertThat(client.post("/flipper/import", deep).status()).isIn(400, 422);
        assertThat(flipper.adapter().features()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e999999999", "1e-999999999", "NaN", "Infinity"})
    @DisplayName("E04 that is a number without bounds is refused or stored as text, at once")
    void numbers(String number) {
        for (String gate : List.of("percentage_of_actors", "percentage_of_time")) {
            var answer = client.post(SEARCH + "/" + gate, "{\"percentage\":" + number + "}");
            assertThat(answer.status()).isEqualTo(number.startsWith("1e-") ? 200 : 400);
        }
        var actor = client.post(SEARCH + "/actors", "{\"flipper_id\":" + number + "}");
        assertThat(actor.status()).isEqualTo(number.startsWith("1e-") ? 200 : 400);
        assertThat(flipper.feature("search").values().actors()).hasSize(actor.status() == 200 ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /features",
                "POST /features/search/boolean",
                "POST /features/search/actors",
                "POST /features/search/groups",
                "POST /features/search/percentage_of_actors",
                "POST /features/search/percentage_of_time",
                "POST /features/search/expression",
                "DELETE /features/search",
                "DELETE /features/search/clear",
                "DELETE /features/search/boolean",
                "DELETE /features/search/actors",
                "DELETE /features/search/groups",
                "DELETE /features/search/percentage_of_actors",
                "DELETE /features/search/percentage_of_time",
                "DELETE /features/search/expression"
            })
    @Requirement("http-1")
    @DisplayName("E04 that is a number without bounds is 400 at each endpoint, names the field and changes nothing")
    void numbersEverywhere(String endpoint) {
        flipper.feature("search").enableActor(Actor.of("1"));
        String before = stored();
        String[] call = endpoint.split(" ", 2);
        for (String number : List.of("1e400", "-1e400", "1.5e999999999")) {
            for (String field : List.of("name", "flipper_id", "percentage", "other")) {
                var answer = client.send(
                        call[0], "/flipper" + call[1], "application/json", "{\"" + field + "\":" + number + "}");
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.json().getString("message")).contains('"' + field + '"');
            }
        }
        assertThat(client.post("/flipper/import", "{\"features\":{\"a\":{\"actors\":[1e400]}}}")
                        .code())
                .isEqualTo("6");
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/features                                                  | {'name':'X'}                       | 5",
                "/features/search/groups?allow_unregistered_groups=true     | {'name':'X'}                       | 5",
                "/features/search/actors                                    | {'flipper_id':'X'}                 | 4",
                "/features/search/percentage_of_time                        | {'percentage':'5X'}                | 3",
                "/import                                                    | {'features':{'X':{}}}              | 6",
                "/import                                                    | {'features':{'a':{'actors':['X']}}} | 6",
                "/import                                                    | {'features':{'a':{'groups':['X']}}} | 6",
            })
    @Requirement("http-5")
    @DisplayName("E02 with half a character is 422 with the code of its place, and changes nothing")
    void halfCharacters(String path, String body, String code) {
        flipper.feature("search").enable();
        String before = stored();
        for (String half : List.of("\\ud800", "a\\udc00", "\\ude00\\ud83d")) {
            var answer = client.post("/flipper" + path, body.replace('\'', '"').replace("X", half));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo(code);
        }
        assertThat(stored()).isEqualTo(before);
        String whole = body.replace('\'', '"').replace("5X", "5").replace("X", "\\ud83d\\ude00");
        assertThat(client.post("/flipper" + path, whole).status()).isIn(200, 204);
    }

    @Test
    @DisplayName("E04 that has one member twice means the last")
    void duplicates() {
        client.post(SEARCH + "/actors", "{\"flipper_id\":\"first\",\"flipper_id\":\"last\"}");
        assertThat(flipper.feature("search").values().actors()).containsExactly("last");
    }

    @ParameterizedTest
    @MethodSource("injections")
    @DisplayName("E11 is text like any other, wherever it stands")
    void injection(String text) {
        String path = "/flipper/features/" + encoded(text);
        String id = Json.createObjectBuilder().add("flipper_id", text).build().toString();
        String name = Json.createObjectBuilder().add("name", text).build().toString();
        var answer = client.post(path + "/actors", id);
        assertThat(answer.header("set-cookie")).isEmpty();
        client.post(path + "/groups?allow_unregistered_groups=true", name);

        JsonObject feature = client.get(path).json();
        assertThat(feature.getString("key")).isEqualTo(text);
        assertThat(values(feature, 2)).containsExactly(text);
        assertThat(values(feature, 5)).containsExactly(text);
        assertThat(client.get("/flipper/actors/" + encoded(text)).json())
                .isEqualTo(Json.createObjectBuilder()
                        .add("flipper_id", text)
                        .add(
                                "features",
                                Json.createObjectBuilder()
                                        .add(text, Json.createObjectBuilder().add("enabled", true)))
                        .build());
        assertThat(flipper.adapter().features()).containsExactly(text);
    }

    /** Without a server, which may hang up on who sends that much. */
    private Answer direct(String path, String json) {
        var body = RequestBody.of("application/json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        var call = new Call("POST", path, Query.of(null), name -> Optional.empty(), body);
        return new Api(flipper, FlipperResource.Access.READ_WRITE).answer(call);
    }

    private static List<String> values(JsonObject feature, int gate) {
        return feature.getJsonArray("gates")
                .getJsonObject(gate)
                .getJsonArray("value")
                .getValuesAs(JsonString::getString);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
