// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.tck.Requirement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A method")
class MethodsTest extends ApiTest {

    @ParameterizedTest
    @CsvSource({
        "/features, 'GET, HEAD, POST, OPTIONS'",
        "/features/x, 'GET, HEAD, DELETE, OPTIONS'",
        "/features/x/clear, 'DELETE, OPTIONS'",
        "/features/x/boolean, 'POST, DELETE, OPTIONS'",
        "/features/x/expression, 'POST, DELETE, OPTIONS'",
        "/actors/1, 'GET, HEAD, OPTIONS'",
        "/import, 'POST, OPTIONS'",
    })
    @Requirement("http-2")
    @DisplayName("that a path does not allow is 405 with those it does, and OPTIONS tells them")
    void allowed(String path, String allow) {
        var options = client.send("OPTIONS", "/flipper" + path, "", "");
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("allow")).isEqualTo(allow);

        for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")) {
            if (!List.of(allow.split(", ")).contains(method)) {
                var answer = client.send(method, "/flipper" + path, "application/json", "");
                assertThat(answer.status()).as(method).isEqualTo(405);
                assertThat(answer.header("allow")).isEqualTo(allow);
                assertThat(answer.header("content-type")).isEqualTo("application/json");
            }
        }
        assertThat(flipper.adapter().features()).isEmpty();
    }

    @Test
    @DisplayName("that is not allowed is told in the form of every error")
    void body() {
        var answer = client.send("PUT", "/flipper/features", "application/json", "{bad");
        assertThat(answer.json().getString("code")).isEqualTo("error");
        assertThat(answer.json().getString("message")).isEqualTo("The method is not allowed here.");
        assertThat(answer.json().getString("more_info"))
                .isEqualTo("https://flippercloud.io/docs/api#error-code-reference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/features", "/features/x", "/features/nope", "/actors/1", "/gibberish", ""})
    @DisplayName("HEAD is GET without the body")
    void head(String path) {
        flipper.feature("x").add();
        var get = client.get("/flipper" + path);
        var head = client.send("HEAD", "/flipper" + path, "", "");
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.header("content-type")).isEqualTo("application/json");
        assertThat(head.body()).isEmpty();
    }
}
