// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.tck.Requirement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A path")
class PathsTest extends ApiTest {

    private static final String[] MOUNTS = {"/flipper", "/etag/features/actors", "/tenants/a%2Fb/flags"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "a//b",
                "/a",
                "//a",
                "a/",
                "a/b c",
                "a+b",
                "a b",
                "x;y",
                "x;y=z/w",
                ";x",
                "x;",
                "100%",
                "%2F",
                "a%20b",
                "ä",
                "日本語",
                "😀",
                "q?x",
                "h#t",
                "a&b=c",
                "a,b",
                "a:b@c",
                "a\\b",
                "quote\"'",
                "~t",
                "dot.",
                "actors",
                "boolean",
                "clear",
                "a/actors",
                "features/a/boolean",
                "import",
                "tab\t",
                "line\nbreak",
                "\u00a0x"
            })
    @Requirement("http-3")
    @DisplayName("carries any name, percent-encoded, under any mount")
    void anyName(String name) {
        for (String mount : MOUNTS) {
            String path = mount + "/features/" + encoded(name);
            assertThat(client.post(path + "/boolean", "{}").json().getString("key"))
                    .isEqualTo(name);
            assertThat(flipper.adapter().features()).containsExactly(name);
            assertThat(client.get(mount + "/features/" + encoded(name + "/x")).code())
                    .isEqualTo("1");
            assertThat(client.delete(path + "/clear").status()).isEqualTo(204);
            assertThat(flipper.feature(name).isEnabled()).isFalse();
            assertThat(client.delete(path).status()).isEqualTo(204);
            assertThat(flipper.adapter().features()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/features/x/y/boolean, x/y",
        "/features/x//y/boolean, x//y",
        "/features//y/boolean, /y",
        "/features/y//boolean, y/",
        "/features/x;y/boolean, x;y",
        "/features/x;y=1/z;w=2/boolean, x;y=1/z;w=2",
        "/features/;x/boolean, ;x",
        "/features/x+y/boolean, x y",
        "/features/x%2By/boolean, x+y",
        "/features/x%2fy/boolean, x/y",
        "/features/a/boolean/boolean, a/boolean",
        "/features/a/boolean/, a",
        "/features/a/actors/boolean, a/actors",
        "/features/features/boolean, features",
        "/features/actors/boolean, actors",
    })
    @DisplayName("names a gate by its last segment, and the feature by all before it")
    void gates(String path, String feature) {
        for (String mount : MOUNTS) {
            assertThat(client.post(mount + path, "{}").json().getString("key")).isEqualTo(feature);
        }
        assertThat(flipper.adapter().features()).containsExactly(feature);
    }

    @ParameterizedTest
    @CsvSource({
        "/features/search/, search/",
        "/features/search//, search//",
        "/features/search/;x, search/;x",
        "/features/boolean, boolean",
        "/features/boolean/, boolean/",
        "/features/search/%61ctors, search/actors",
        "/features/search/actors/x, search/actors/x",
        "/features/search/Actors, search/Actors",
    })
    @DisplayName("that does not end in a gate is a name to its last slash")
    void names(String path, String feature) {
        flipper.feature(feature).add();
        for (String mount : MOUNTS) {
            assertThat(client.get(mount + path).json().getString("key")).isEqualTo(feature);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/features/", "/features/%20", "/features//boolean", "/features/%09/clear", "/features/+/actors"
            })
    @DisplayName("with a blank name is no feature")
    void blankName(String path) {
        for (String method : new String[] {"GET", "POST", "DELETE"}) {
            var answer = client.send(method, "/flipper" + path, "application/json", "");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("1");
        }
        assertThat(flipper.adapter().features()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "1, 1",
        "1/, 1/",
        "a/b, a/b",
        "a%2Fb, a/b",
        "a//b, a//b",
        "a+b, a+b",
        "a%20b, 'a b'",
        "User;1, User;1",
        "User%3B1/x;2, User;1/x;2",
        "%E6%97%A5, 日",
        "actors, actors"
    })
    @Requirement("http-3")
    @DisplayName("carries any id of an actor, a blank one too")
    void actorIds(String path, String id) {
        for (String mount : MOUNTS) {
            assertThat(client.get(mount + "/actors/" + path).json().getString("flipper_id"))
                    .isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/features/%FF", "/features/a%C3/boolean", "/actors/%FF"})
    @DisplayName("that is no UTF-8 is refused")
    void notUtf8(String path) {
        assertThat(client.send("DELETE", "/flipper" + path.replace("/actors/", "/features/"), "", "")
                        .status())
                .isEqualTo(400);
        assertThat(client.get("/flipper" + path).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//features",
                "/gibberish",
                "/actors",
                "/feature",
                "/imports",
                "/features;x",
                "/import/x"
            })
    @DisplayName("that names nothing is answered with an empty object, whatever the method")
    void unknownRoute(String path) {
        for (String mount : MOUNTS) {
            for (String method : new String[] {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}) {
                var answer = client.send(method, mount + path, "", "");
                assertThat(answer.status()).as(method + " " + mount + path).isEqualTo(404);
                assertThat(answer.body()).isEqualTo("{}");
                assertThat(answer.header("content-type")).isEqualTo("application/json");
            }
        }
    }

    @Test
    @DisplayName("of an import may end in a slash")
    void importSlash() {
        assertThat(client.post("/flipper/import/", "{\"features\":{\"a\":{}}}").status())
                .isEqualTo(204);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
