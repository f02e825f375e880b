// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Export;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.AdapterTck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Adapters.file")
class FileAdapterTest extends AdapterTck {

    @TempDir
    Path folder;

    private Path store = Path.of("none");

    @Override
    protected Adapter createAdapter() {
        store = newFile();
        return Adapters.file(store);
    }

    @Override
    protected Optional<Adapter> createSecondAdapter() {
        return Optional.of(Adapters.file(store));
    }

    @Override
    protected boolean replacesAtOnce() {
        return true;
    }

    @Override
    protected boolean tellsVersion() {
        return true;
    }

    @Override
    protected boolean comparesAndSets() {
        return true;
    }

    private Path newFile() {
        return folder.resolve("deep").resolve(UUID.randomUUID() + ".json");
    }

    @Nested
    @DisplayName("the file")
    class TheFile {

        private Path path;

        @BeforeEach
        void choosePath() {
            path = newFile();
        }

        @Test
        @DisplayName("is the export, and survives the process")
        void isTheExport() throws IOException {
            Flipper.create(Adapters.file(path)).feature("search").enableGroup("admins");

            assertThat(Files.readString(path))
                    .isEqualTo(
                            "{\"version\":1,\"features\":{\"search\":{\"boolean\":null,\"groups\":[\"admins\"],"
                                    + "\"actors\":[],\"expression\":null,\"percentage_of_actors\":null,\"percentage_of_time\":null}}}");
            assertThat(Adapters.file(path).get("search").groups()).containsExactly("admins");
        }

        @Test
        @DisplayName("is read again when somebody else changed it")
        void isReadAgain() throws IOException {
            Adapter here = Adapters.file(path);
            Adapter there = Adapters.file(path);
            there.add("search");
            there.enable("search", GateValue.on());

            assertThat(here.get("search").on()).isTrue();

            Files.writeString(path, "{\"features\":{\"other\":{\"boolean\":true}}}");

            assertThat(here.features()).containsExactly("other");
            assertThat(here.get("other").on()).isTrue();
        }

        @Test
        @DisplayName("leaves nothing half written beside it")
        void leavesNoTemporaryFile() {
            Adapters.file(path).add("search");

            String name = path.getFileName().toString();
            assertThat(folder.resolve("deep").toFile().list())
                    .containsExactlyInAnyOrder(name, name + ".bak", name + ".lock");
        }

        @Test
        @DisplayName("that cannot be read leaves the checks with the last good values")
        void checksGoOn() throws IOException {
            Flipper flipper = Flipper.create(Adapters.file(path));
            flipper.feature("search").enable();
            assertThat(flipper.isEnabled("search")).isTrue();
            Files.writeString(path, "garbage");

            assertThat(flipper.isEnabled("search")).isTrue();
        }

        @Test
        @DisplayName("gives back what an import would refuse")
        void anyText() {
            Adapter adapter = Adapters.file(path);
            adapter.add("search");
            List<GateValue> odd = List.of(
                    new GateValue("percentage_of_actors", "500"),
                    new GateValue("percentage_of_time", "abc"),
                    new GateValue("expression", "[1]"));
            odd.forEach(value -> adapter.enable("search", value));

            assertThat(Adapters.file(path).get("search").asSet()).containsExactlyInAnyOrderElementsOf(odd);
        }

        @Test
        @DisplayName("that holds text instead of an expression keeps it closed")
        void noJson() {
            Adapter adapter = Adapters.file(path);
            adapter.add("search");
            adapter.enable("search", new GateValue("expression", "garbage {"));

            assertThat(Flipper.create(Adapters.file(path)).isEnabled("search")).isFalse();
        }

        @Test
        @DisplayName("has another version after each change, whoever made it")
        void version() throws IOException {
            Adapter adapter = Adapters.file(path);
            var before = adapter.version();
            Adapters.file(path).add("search");
            var after = adapter.version();

            assertThat(before).isPresent().isNotEqualTo(after);
            assertThat(Export.of(adapter.getAll()).features()).containsKey("search");
        }
    }
}
