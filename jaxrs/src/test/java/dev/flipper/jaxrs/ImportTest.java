// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Export;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An import")
class ImportTest extends ApiTest {

    @BeforeEach
    void feature() {
        flipper.feature("old").enable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded", "text/plain", ""})
    @DisplayName("replaces everything, whatever its type")
    void replaces(String type) {
        String export = "{\"version\":1,\"features\":{\"new\":{\"actors\":[\"1\"]}}}";
        var answer = client.send("POST", "/flipper/import", type, export);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(flipper.adapter().getAll()).isEqualTo(Export.parse(export).features());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"features\":5}",
                "{\"features\":{\"a\":{\"boolean\":\"true\"},\"b\":{\"percentage_of_actors\":\"500\"}}}",
                "{\"features\":{\"a\":{\"boolean\":\"true\"},\"b\":{\"actors\":\"1\"}}}",
                "{\"features\":{\"a\":{\"boolean\":\"true\"},\"b\":5}}",
            })
    @DisplayName("of which any part cannot be imported changes nothing and has code 6")
    void allOrNothing(String export) {
        String before = stored();
        for (String type : new String[] {"application/json", "application/x-www-form-urlencoded"}) {
            var answer = client.send("POST", "/flipper/import", type, export);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().getInt("code")).isEqualTo(6);
            assertThat(answer.json().getString("message")).isEqualTo("Import invalid.");
        }
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{bad", "[]", "{\"features\":{}", "{\"features\":{}} x", "/**/{}"})
    @DisplayName("that says it is JSON and is no object is 400 as everywhere, and has code 6 otherwise")
    void notJson(String export) {
        String before = stored();
        assertThat(client.post("/flipper/import", export).status()).isEqualTo(400);
        assertThat(client.postForm("/flipper/import", export).code()).isEqualTo("6");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    @DisplayName("of more than 50 MiB is refused with code 6")
    void tooLarge() {
        String before = stored();
        String export = "{\"features\":{}}" + " ".repeat(Export.MAX_BYTES);
        assertThat(client.post("/flipper/import", export).code()).isEqualTo("6");
        assertThat(stored()).isEqualTo(before);
    }
}
