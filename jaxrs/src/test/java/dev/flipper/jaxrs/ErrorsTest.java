// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.engine.Adapters;
import dev.flipper.spi.AdapterException;
import dev.flipper.tck.Requirement;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An error")
class ErrorsTest extends ApiTest {

    private static final String[] LEAKS = {
        "Exception",
        "\tat ",
        ".java",
        "java.",
        "jakarta",
        "dev.flipper",
        "jersey",
        "Jersey",
        "resteasy",
        "RESTEasy",
        "SELECT",
        "INSERT",
        "flipper_gates",
        "parsson",
        "Parsson"
    };

    private final Watched watched = (Watched) store;

    ErrorsTest() {
        super(new Watched(Adapters.memory()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /features/nope                  |                                 | 404",
                "GET    | /features/%FF                   |                                 | 400",
                "GET    | /nope                           |                                 | 404",
                "PUT    | /features                       | {}                              | 405",
                "POST   | /features                       | {                               | 400",
                "POST   | /features                       | []                              | 400",
                "POST   | /features                       | {}                              | 422",
                "POST   | /features/a/actors              | {}                              | 422",
                "POST   | /features/a/groups              | {\"name\":\"nope\"}             | 404",
                "POST   | /features/a/percentage_of_time  | {\"percentage\":\"x\"}          | 422",
                "POST   | /features/a/expression          | {\"Nope\":[]}                   | 422",
                "POST   | /import                         | {\"features\":{\"a\":5}}        | 422",
                "POST   | /import                         | {                               | 400",
                "DELETE | /features/a/boolean             | nope                            | 400",
            })
    @Requirement("http-6")
    @DisplayName("E15 says nothing of classes, versions, traces and the store")
    void bad(String method, String path, String body, int status) {
        byte[] bytes = body == null ? new byte[0] : body.getBytes(UTF_8);
        var answer = client.send(method, "/flipper" + path, Map.of("content-type", "application/json"), bytes);
        assertThat(answer.status()).isEqualTo(status);
        check(answer);
    }

    @Test
    @Requirement("http-6")
    @DisplayName("E15 of a store that fails says nothing of it either")
    void failing() {
        watched.failure = new AdapterException(
                "SELECT * FROM flipper_gates failed: org.postgresql.util.PSQLException 42.7.14",
                new IllegalStateException());
        for (String path : new String[] {"/features", "/features/a", "/actors/1", "/features?keys=a"}) {
            var answer = client.get("/flipper" + path, "if-none-match", "\"x\"");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("etag")).isEmpty();
            check(answer);
        }
        for (String path : new String[] {"/features", "/import"}) {
            var answer = client.send("POST", "/flipper" + path, Map.of("if-match", "\"x\""), "name=a".getBytes(UTF_8));
            assertThat(answer.status()).isEqualTo(503);
            check(answer);
        }
    }

    private static void check(Client.Answer answer) {
        assertThat(answer.body()).doesNotContain(LEAKS).doesNotContainPattern("\\d+\\.\\d+\\.\\d+");
        answer.response()
                .headers()
                .map()
                .forEach((name, values) -> assertThat(String.join(" ", values)).doesNotContain(LEAKS));
    }
}
