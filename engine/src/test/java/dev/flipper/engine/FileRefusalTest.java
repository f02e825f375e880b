// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.flipper.Actor;
import dev.flipper.Export;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterException;
import dev.flipper.tck.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file store refuses")
class FileRefusalTest {

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void choosePath() {
        path = folder.resolve("flags.json");
    }

    @Test
    @Requirement({"file-1", "file-12"})
    @DisplayName("D14 a write on a full disk, naming the file and leaving it as it was")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "which has no ulimit")
    void fullDisk() throws Exception {
        try (OtherJvm jvm = OtherJvm.startOnFullDisk(64, FileFilling.class, path)) {
            List<String> lines = jvm.rest();
            int taken = Integer.parseInt(lines.get(0));

            assertThat(taken).isBetween(50, 63);
            assertThat(lines.get(1)).contains("could not be written to " + path);
            assertThat(actors(path)).hasSize(taken);
            assertThat(actors(folder.resolve("flags.json.bak"))).hasSize(taken);
            assertNothingElse();
        }
    }

    @Test
    @Requirement("file-1")
    @DisplayName("D14 no write any more when there is space again")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "which has no ulimit")
    void spaceAgain() throws Exception {
        try (OtherJvm jvm = OtherJvm.startOnFullDisk(64, FileFilling.class, path, "and go on")) {
            List<String> lines = jvm.rest();

            assertThat(lines).hasSize(3).endsWith("disabled");
            assertThat(actors(path)).hasSize(Integer.parseInt(lines.get(0)) - 1);
            assertNothingElse();
        }
    }

    @Test
    @Requirement("file-13")
    @DisplayName("to write more than it would read, and keeps what it has")
    void tooLarge() throws IOException {
        Adapter adapter = Adapters.file(path);
        adapter.add("search");
        String mebibyte = "x".repeat(1024 * 1024);
        GateValues actors = GateValues.of(IntStream.range(0, 50)
                .mapToObj(i -> GateValue.actor(Actor.of(i + mebibyte)))
                .collect(Collectors.toSet()));

        assertThatThrownBy(() -> adapter.replaceAll(Map.of("large", actors)))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("could not be written to " + path)
                .hasMessageContaining("larger than " + Export.MAX_BYTES + " bytes");
        assertThat(adapter.features()).containsExactly("search");
        assertThat(Adapters.file(path).features()).containsExactly("search");
        assertNothingElse();
    }

    @Test
    @Tag("large")
    @Requirement("file-13")
    @DisplayName("to write more values than it would read, and keeps what it has")
    void tooMany() throws IOException {
        Adapter adapter = Adapters.file(path);
        adapter.add("search");
        GateValues actors = GateValues.of(IntStream.range(' ', ' ' + 285)
                .mapToObj(letter -> GateValue.actor(Actor.of(Character.toString(letter))))
                .toList());
        Map<String, GateValues> many = IntStream.range(0, 33_200)
                .boxed()
                .collect(Collectors.toMap(feature -> Integer.toString(feature), feature -> actors));

        assertThatThrownBy(() -> adapter.replaceAll(many))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("could not be written to " + path)
                .hasMessageContaining("more than 10000000 values");
        assertThat(Adapters.file(path).features()).containsExactly("search");
        assertNothingElse();
    }

    @Test
    @Requirement("file-12")
    @DisplayName("to be where it cannot be read")
    void unreadable() throws IOException {
        Files.createDirectory(path);

        assertThatThrownBy(() -> Adapters.file(path))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("could not be read from " + path);
        assertThatThrownBy(() -> Adapters.file(folder.getRoot())).isInstanceOf(AdapterException.class);
    }

    /** Rights do not stop the superuser: the tests that need them are made where they do. */
    @TestFactory
    @Requirement("file-12")
    @DisplayName("with an error that names the file what the file system does not allow, and loses nothing")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "which has neither these rights nor links for everybody")
    Stream<DynamicTest> hurdles() throws IOException {
        Stream<DynamicTest> always = Stream.of(
                dynamicTest(
                        "a folder in its place",
                        () -> refuses(hurdle -> {
                            Files.delete(hurdle);
                            Files.createDirectory(hurdle);
                        })),
                dynamicTest(
                        "a link that leads in a circle",
                        () -> refuses(hurdle -> {
                            Files.delete(hurdle);
                            Files.createSymbolicLink(hurdle, hurdle);
                        })));
        return rightsMatter() ? Stream.concat(always, rights()) : always;
    }

    private Stream<DynamicTest> rights() {
        return Stream.of(
                dynamicTest(
                        "a file that may not be read",
                        () -> refuses(hurdle -> {
                            Files.writeString(hurdle, "{\"features\":{}}");
                            allow(hurdle, "-w-------");
                        })),
                dynamicTest("a folder that may not be written", this::readOnlyFolder));
    }

    /** What makes a file unusable. */
    private interface Hurdle {
        void putInTheWayOf(Path file) throws IOException;
    }

    private static void allow(Path file, String rights) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private boolean rightsMatter() throws IOException {
        Path probe = Files.createFile(folder.resolve("probe"));
        allow(probe, "---------");
        return !Files.isReadable(probe);
    }

    private void refuses(Hurdle hurdle) throws IOException {
        Path file = Files.createTempDirectory(folder, "hurdle").resolve("flags.json");
        Adapter adapter = Adapters.file(file);
        adapter.add("search");
        hurdle.putInTheWayOf(file);

        assertThatThrownBy(adapter::features)
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> adapter.add("other"))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining(file.toString());
        assertThat(Export.parse(Files.readString(file.resolveSibling("flags.json.bak")))
                        .features())
                .containsOnlyKeys("search");
    }

    private void readOnlyFolder() throws IOException {
        Path closed = Files.createTempDirectory(folder, "closed");
        Path file = closed.resolve("flags.json");
        Adapter adapter = Adapters.file(file);
        adapter.add("search");
        allow(closed, "r-x------");

        assertThatThrownBy(() -> adapter.add("other"))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("could not be written to " + file);
        assertThat(adapter.features()).containsExactly("search");
        allow(closed, "rwx------");
        adapter.add("other");
        assertThat(Adapters.file(file).features()).containsExactly("search", "other");
    }

    private void assertNothingElse() {
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("flags.json", "flags.json.bak", "flags.json.lock");
    }

    private static Iterable<String> actors(Path file) throws IOException {
        return Adapters.memory(Export.parse(Files.readString(file)))
                .get(FileFilling.FEATURE)
                .actors();
    }
}
