// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Export;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The key of a feature")
class FeatureKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"search", "", " search ", "Search", "a/b", "日本 😀", "\u200Bsearch"})
    @Requirement("feature-23")
    @DisplayName("is taken from code as it is")
    void asItIs(String key) {
        Flipper flipper = Flipper.create(Adapters.memory());

        flipper.feature(key).enable();

        assertThat(flipper.adapter().features()).containsExactly(key);
        assertThat(flipper.isEnabled(key)).isTrue();
        assertThat(flipper.isEnabled(key + " ")).isFalse();
    }

    /** Keys that stand for something in a path, a header, a query, a template or a terminal. */
    static Stream<String> hostile() {
        return Stream.of(
                "",
                " ",
                "/",
                "../../etc/passwd",
                "%2F",
                "%00",
                "\0",
                "\r\nX: y",
                "\u001B[31m",
                "🚀👩‍🚀",
                "\u202Eעברית\u202C",
                "__proto__",
                "constructor",
                "'; DROP TABLE flipper_features; --",
                "${jndi:ldap://x}",
                "<script>",
                "null",
                "k".repeat(10 * 1024),
                "é",
                "e\u0301",
                "\uFEFF",
                "\u2028",
                "\uFFFF");
    }

    @Test
    @Requirement({"feature-23", "export-5"})
    @DisplayName("E02 comes back to the letter from memory, a file, an export and an import, beside all others")
    void hostileKeys(@TempDir Path folder) throws IOException {
        List<String> keys = hostile().toList();
        Path file = folder.resolve("flags.json");
        for (Adapter adapter : List.of(Adapters.memory(), Adapters.file(file))) {
            Flipper flipper = Flipper.create(adapter);
            keys.forEach(key -> flipper.feature(key).enableActor(Actor.of(key)));
            assertKept(adapter, keys);
        }

        assertKept(Adapters.file(file), keys);
        String json = Export.of(Adapters.file(file).getAll()).toJson();
        assertKept(Adapters.memory(Export.parse(json)), keys);
        assertKept(Adapters.memory(Export.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))), keys);
    }

    private static void assertKept(Adapter adapter, List<String> keys) {
        Flipper flipper = Flipper.create(adapter);
        assertThat(adapter.features()).containsExactlyElementsOf(keys);
        for (String key : keys) {
            assertThat(flipper.isEnabled(key, Actor.of(key))).isTrue();
            assertThat(adapter.get(key).actors()).containsExactly(key);
        }
        assertThat(flipper.isEnabled("//", Actor.of("/"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "search, search",
        "' search\t', search",
        "'\u00A0new search\u3000', new search",
        "sea\u200Brch, search",
        "\uFEFFsearch\u2800, search",
        "'\u200B \u200B', ''",
        "日本 😀, 日本 😀"
    })
    @Requirement("feature-24")
    @DisplayName("is what a person can see of the name that was typed")
    void normalized(String typed, String key) {
        assertThat(Feature.normalize(typed)).isEqualTo(key);
    }
}
