// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValue;
import dev.flipper.tck.Requirement;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The text of an expression")
class FileTextTest {

    static List<String> texts() {
        return List.of(
                "not json",
                "{\"Any\":[1e400]}",
                "{\"Any\":[true]",
                "\"a text\"",
                "[1]",
                "{\"Any\":[".repeat(255) + "true" + "]}".repeat(255),
                "{\"Any\":[".repeat(10_000) + "true" + "]}".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    @Requirement({"file-2", "expression-3"})
    @DisplayName("is in the file as it was stored, whatever it is, and keeps no other feature from being read")
    void kept(String text, @TempDir Path folder) {
        Path path = folder.resolve("flags.json");
        var store = Adapters.file(path);
        store.add("search");
        store.enable("search", new GateValue("expression", text));
        store.add("other");

        assertThat(Adapters.file(path).get("search").asSet()).containsExactly(new GateValue("expression", text));
        assertThat(Adapters.file(path).features()).containsExactly("search", "other");
    }
}
