// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.tck.Requirement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A write with If-Match")
class IfMatchTest extends ApiTest {

    private static final String IMPORT = "{\"version\":1,\"features\":{\"new\":{}}}";

    @BeforeEach
    void features() {
        flipper.feature("a").enable();
        flipper.feature("b").add();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /features/a/boolean              | {}                      | /features/a",
                "DELETE | /features/a/boolean              |                         | /features/a",
                "POST   | /features/a/actors               | {\"flipper_id\":\"1\"}  | /features/a",
                "POST   | /features/a/groups               | {\"name\":\"admins\"}   | /features/a",
                "POST   | /features/a/percentage_of_time   | {\"percentage\":\"5\"}  | /features/a",
                "POST   | /features/a/percentage_of_actors | {\"percentage\":\"5\"}  | /features/a",
                "POST   | /features/a/expression           | {\"Any\":[true]}        | /features/a",
                "DELETE | /features/a/expression           |                         | /features/a",
                "DELETE | /features/a/clear                |                         | /features/a",
                "DELETE | /features/a                      |                         | /features/a",
                "POST   | /features                        | {\"name\":\"new\"}      | /features",
                "POST   | /import                          | " + IMPORT + "          | /features",
            })
    @Requirement("http-10")
    @DisplayName("is done while what was seen is there, and changes nothing when it is not")
    void seen(String method, String path, String body, String resource) {
        String json = body == null ? "" : body;
        String old = client.get("/flipper" + resource).header("etag");
        flipper.feature("a").enablePercentageOfTime(7);
        String before = stored();

        var late = write(method, path, old, json);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("\"error\"");
        assertThat(late.json().getString("message")).isEqualTo("What is stored does not match If-Match.");
        assertThat(stored()).isEqualTo(before);

        String now = client.get("/flipper" + resource).header("etag");
        assertThat(write(method, path, now, json).status()).isIn(200, 204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{tag}          | 200",
                "{strong}       | 200",
                "*              | 200",
                "\"x\", {tag}   | 200",
                "\"x\"          | 412",
                "x              | 412",
                "''             | 412",
            })
    @Requirement("http-10")
    @DisplayName("takes a list and *, and does not mind W/")
    void forms(String sent, int status) {
        String tag = client.get("/flipper/features/a").header("etag");
        String header = sent.replace("{tag}", tag).replace("{strong}", tag.substring(2));
        assertThat(write("POST", "/features/a/boolean", header, "{}").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"x\""})
    @Requirement("http-10")
    @DisplayName("is not done to a feature that is not known, * or not")
    void unknown(String header) {
        assertThat(write("POST", "/features/nope/boolean", header, "{}").status())
                .isEqualTo(412);
        assertThat(write("DELETE", "/features/nope", header, "").status()).isEqualTo(412);
        assertThat(flipper.adapter().features()).containsExactly("a", "b");
    }

    @Test
    @Requirement("http-10")
    @DisplayName("to one feature does not mind what happened to another")
    void others() {
        String tag = client.get("/flipper/features/a").header("etag");
        flipper.feature("b").enable();
        assertThat(write("POST", "/features/a/boolean", tag, "{}").status()).isEqualTo(200);
    }

    @Test
    @Requirement("http-10")
    @DisplayName("wins once, of fifty that saw the same")
    void race() {
        String tag = client.get("/flipper/features/b").header("etag");
        List<Integer> answers = IntStream.range(0, 50)
                .parallel()
                .mapToObj(i -> write("POST", "/features/b/actors", tag, "{\"flipper_id\":\"" + i + "\"}"))
                .map(Client.Answer::status)
                .toList();
        assertThat(answers)
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 412)
                .hasSize(49);
        assertThat(flipper.feature("b").values().actors()).hasSize(1);
    }

    private Client.Answer write(String method, String path, String ifMatch, String json) {
        return client.send(
                method,
                "/flipper" + path,
                Map.of("if-match", ifMatch, "content-type", "application/json"),
                json.getBytes(UTF_8));
    }
}
