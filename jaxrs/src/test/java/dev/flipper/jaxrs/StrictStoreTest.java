// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.engine.Adapters;
import dev.flipper.engine.Strictness;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store that refuses keys which are not known")
class StrictStoreTest extends ApiTest {

    StrictStoreTest() {
        super(Adapters.strict(Adapters.memory(), Strictness.RAISE));
    }

    @BeforeEach
    void features() {
        flipper.feature("a").add();
        flipper.feature("a").enable();
        flipper.feature("b").add();
    }

    @Test
    @DisplayName("lists those that are known, as any store")
    void list() {
        for (String keys : new String[] {"keys=a,nope", "keys=a%2Cnope", "keys%5B%5D=a&keys%5B%5D=nope"}) {
            assertThat(client.get("/flipper/features?" + keys).json().getJsonArray("features"))
                    .extracting(feature -> ((JsonObject) feature).getString("key"))
                    .containsExactly("a");
        }
    }

    @Test
    @DisplayName("answers for an actor that what is not known is closed, as any store")
    void actor() {
        for (String keys : new String[] {"keys=a,nope", "keys=a%2Cnope", "keys%5B%5D=a&keys%5B%5D=nope"}) {
            assertThat(client.get("/flipper/actors/1?" + keys)
                            .json()
                            .getJsonObject("features")
                            .toString())
                    .isEqualTo("{\"a\":{\"enabled\":true},\"nope\":{\"enabled\":false}}");
        }
    }

    @Test
    @DisplayName("has no such feature where only that one is meant")
    void show() {
        assertThat(client.get("/flipper/features/nope").code()).isEqualTo("1");
        assertThat(client.post("/flipper/features/nope/boolean", "{}").status()).isIn(200, 404);
    }
}
