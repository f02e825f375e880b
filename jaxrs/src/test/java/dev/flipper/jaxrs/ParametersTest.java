// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.tck.Requirement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A parameter")
class ParametersTest extends ApiTest {

    private static final String ACTORS = "/flipper/features/search/actors";

    @Test
    @DisplayName("of a JSON body overrides that of the query")
    void jsonOverQuery() {
        client.post(ACTORS + "?flipper_id=query", "{\"flipper_id\":\"body\"}");
        assertThat(flipper.feature("search").values().actors()).containsExactly("body");
    }

    @Test
    @DisplayName("that is null in a JSON body hides that of the query")
    void nullOverQuery() {
        assertThat(client.post(ACTORS + "?flipper_id=query", "{\"flipper_id\":null}")
                        .code())
                .isEqualTo("4");
    }

    @Test
    @DisplayName("of a form overrides that of the query, and the last of several counts")
    void formOverQuery() {
        client.postForm(ACTORS + "?flipper_id=query", "flipper_id=one&flipper_id=two+2%2B");
        assertThat(flipper.feature("search").values().actors()).containsExactly("two 2+");
    }

    @Test
    @DisplayName("may come in a form that does not say what it is")
    void formWithoutType() {
        client.send("POST", ACTORS, "", "flipper_id=1");
        assertThat(flipper.feature("search").values().actors()).containsExactly("1");
    }

    @Test
    @DisplayName("may come in the query when there is no body")
    void query() {
        client.post(ACTORS + "?flipper_id=%E6%97%A5", "");
        assertThat(flipper.feature("search").values().actors()).containsExactly("日");
    }

    @Test
    @DisplayName("of a body of another type does not count")
    void otherType() {
        assertThat(client.send("POST", ACTORS, "text/plain", "flipper_id=1").code())
                .isEqualTo("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "Application/JSON ;x=y"})
    @Requirement("http-4")
    @DisplayName("of a DELETE may come in its body, whatever else the type says")
    void deleteBody(String type) {
        flipper.feature("search").enableActor(Actor.of("1"));
        client.send("DELETE", ACTORS, type, "{\"flipper_id\":\"1\"}");
        assertThat(flipper.feature("search").values().actors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "-0.5, -0.5",
        "25.50, 25.5",
        "1e1, 10.0",
        "1e20, 1.0e+20",
        "1e-5, 1.0e-05",
        "0.0001, 0.0001",
        "0.00012345, 0.00012345",
        "0.000012345, 1.2345e-05",
        "-0.0, -0.0",
        "0e5, 0.0",
        "2e23, 2.0e+23",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "5e-324, 5.0e-324",
        "1e-100, 1.0e-100",
        "123456789012345.6, 123456789012345.6",
        "1234567890123456.0, 1.234567890123456e+15",
        "1e15, 1.0e+15",
        "1e14, 100000000000000.0",
        "100000000000000000000, 100000000000000000000",
        "true, true",
        "false, false",
        "0.0, 0.0"
    })
    @DisplayName("may be a number or a boolean, and is its text as Ruby writes it")
    void scalars(String json, String text) {
        client.post(ACTORS, "{\"flipper_id\":" + json + "}");
        assertThat(flipper.feature("search").values().actors()).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{broken",
                "x",
                "[1]",
                "null",
                "5",
                "\"x\"",
                "true",
                "[]",
                "{} x",
                "{}{}",
                "{\"a\":}",
                "{\"a\":1,}",
                " "
            })
    @Requirement("http-1")
    @DisplayName("can only come in a JSON object: anything else is 400 and changes nothing")
    void badJson(String json) {
        flipper.feature("search").enable();
        String before = stored();
        for (String path : new String[] {
            "",
            "/search/boolean",
            "/search/actors",
            "/search/groups",
            "/search/percentage_of_time",
            "/search/expression"
        }) {
            var answer = client.post("/flipper/features" + path, json);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.json().getString("code")).isEqualTo("error");
        }
        for (String path : new String[] {"", "/clear", "/boolean", "/expression", "/percentage_of_actors"}) {
            assertThat(client.send("DELETE", "/flipper/features/search" + path, "application/json", json)
                            .status())
                    .as(path)
                    .isEqualTo(400);
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    @DisplayName("that is nested without end does no harm")
    void deep() {
        String deep = "[".repeat(100_000);
        assertThat(client.post(ACTORS, "{\"flipper_id\":" + deep).status()).isEqualTo(400);
        String closed = deep + "]".repeat(100_000);
        assertThat(client.post(ACTORS, "{\"flipper_id\":" + closed + "}").status())
                .isBetween(400, 422);
        assertThat(client.post("/flipper/features/search/expression", "{\"Any\":" + closed + "}")
                        .status())
                .isBetween(400, 422);
        assertThat(flipper.adapter().features()).isEmpty();
    }

    @Test
    @DisplayName("in a body of more than a mebibyte is refused")
    void tooLarge() {
        var answer = client.post(ACTORS, "{\"flipper_id\":\"" + "x".repeat(1024 * 1024) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().getString("code")).isEqualTo("error");
    }
}
