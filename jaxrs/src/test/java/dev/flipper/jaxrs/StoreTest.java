// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.WriteRefusedException;
import dev.flipper.engine.Adapters;
import dev.flipper.spi.AdapterException;
import dev.flipper.tck.Requirement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The store")
class StoreTest extends ApiTest {

    private static final String SECRET = "PSQLException: relation \"flipper_gates\" at db-1.internal, version 16.2";

    private final Watched watched = (Watched) store;

    StoreTest() {
        super(new Watched(Adapters.memory()));
    }

    @BeforeEach
    void features() {
        for (int i = 0; i < 10; i++) {
            flipper.feature("f" + i).enable();
        }
        watched.calls.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "/features, GET_ALL",
        "/features?exclude_gates=true, GET_ALL",
        "'/features?keys=f1,f2,nope', GET_ALL",
        "/features?keys=f1%2Cf2, GET_ALL",
        "/features/f1, GET",
        "/features/nope, GET",
        "/actors/1, GET_ALL",
        "'/actors/1?keys=f1,f2,nope', GET_ALL",
        "/features?keys=, ''",
        "/actors/1?keys=, ''",
    })
    @DisplayName("is asked once for any GET")
    void calls(String path, String calls) {
        client.get("/flipper" + path);
        assertThat(watched.calls).containsExactly(calls.isEmpty() ? new String[0] : new String[] {calls});
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /features",
        "GET, /features/f1",
        "GET, /actors/1",
        "GET, /actors/1?keys=f1",
        "POST, /features?name=x",
        "POST, /features/f1/boolean",
        "DELETE, /features/f1",
        "DELETE, /features/f1/clear",
    })
    @Requirement("http-6")
    @DisplayName("that fails is 503, and what it said stays inside")
    void failing(String method, String path) {
        watched.failure = new AdapterException(SECRET, new IllegalStateException(SECRET));
        check(client.send(method, "/flipper" + path, "", ""), 503, "The features cannot be reached.");
    }

    @Test
    @Requirement("http-6")
    @DisplayName("that fails in a way nobody thought of is 500, and what it said stays inside")
    void broken() {
        watched.failure = new IllegalStateException(SECRET);
        check(client.get("/flipper/features"), 500, "The request failed.");
    }

    @Test
    @DisplayName("that refuses a write by rule is 403 with the rule")
    void refusing() {
        watched.failure = new WriteRefusedException("read-only");
        for (String path : List.of("/features?name=x", "/features/f1/boolean", "/features/f1/actors?flipper_id=1")) {
            check(client.post("/flipper" + path, ""), 403, "read-only");
        }
        check(client.post("/flipper/import", "{\"features\":{}}"), 403, "read-only");
        check(client.delete("/flipper/features/f1"), 403, "read-only");
    }

    @Test
    @DisplayName("that cannot hold a name refuses it as the name it is")
    void impossibleName() {
        watched.failure = new IllegalArgumentException(SECRET);
        assertThat(client.post("/flipper/features?name=x", "").code()).isEqualTo("5");
    }

    private static void check(Client.Answer answer, int status, String message) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertThat(answer.json().getString("code")).isEqualTo("error");
        assertThat(answer.json().getString("message")).isEqualTo(message);
        assertThat(answer.body()).doesNotContain("SQL", "flipper_gates", "internal", "Exception", "\tat ");
    }
}
