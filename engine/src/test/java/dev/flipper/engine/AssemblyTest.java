// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Flipper;
import dev.flipper.spi.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A Flipper assembled from settings")
class AssemblyTest {

    @TempDir
    Path folder;

    private static Flipper flipper(Map<String, String> settings) {
        return Flipper.builder(Settings.of(settings)).build();
    }

    @Test
    @DisplayName("is in memory unless told otherwise")
    void memory() {
        assertThat(flipper(Map.of()).adapter().toString()).endsWith("memory");
    }

    @Test
    @DisplayName("keeps its features in the file that is named")
    void file() {
        Path path = folder.resolve("flags.json");

        flipper(Map.of("flipper.adapter", "file", "flipper.file.path", path.toString()))
                .feature("search")
                .enable();

        assertThat(Files.exists(path)).isTrue();
    }

    @Test
    @DisplayName("stands over the application's own store if there is one")
    void ownStore() {
        var store = new FlakyAdapter();

        Flipper.builder(store, Settings.of(Map.of("flipper.adapter", "none")))
                .build()
                .feature("search")
                .enable();

        assertThat(store.features()).containsExactly("search");
    }

    @Test
    @DisplayName("refuses the name of an adapter that nobody offers, and lists those that are offered")
    void unknownAdapter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> flipper(Map.of("flipper.adapter", "jpo")))
                .withMessageContainingAll("flipper.adapter", "\"jpo\"", "offered: [file, memory]");
    }

    @Test
    @DisplayName("refuses a file without a name")
    void fileWithoutPath() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> flipper(Map.of("flipper.adapter", "file")))
                .withMessageContaining("flipper.file.path");
    }
}
