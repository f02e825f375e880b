// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file of a store")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "which has neither these rights nor links for everybody")
class FilePlaceTest {

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void choosePath() {
        path = folder.resolve("flags.json");
    }

    static void allowOnlyOwner(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    static void assertOnlyOwner(Path file) throws IOException {
        assertThat(rights(file)).isEqualTo("rw-------");
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    @Requirement("file-10")
    @DisplayName("keeps its rights when it is replaced, and its backup has the same")
    void keepsRights() throws IOException {
        Adapter adapter = Adapters.file(path);
        adapter.add("one");
        for (String rights : new String[] {"rw-------", "rw-rw-rw-", "rwxr-x--x"}) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
            adapter.add(rights);

            assertThat(rights(path)).isEqualTo(rights);
            assertThat(rights(folder.resolve("flags.json.bak"))).isEqualTo(rights);
        }
    }

    @Test
    @Requirement("file-10")
    @DisplayName("has the rights of any new file at first")
    void newFile() throws IOException {
        Adapters.file(path).add("one");

        assertThat(rights(path)).isEqualTo(rights(Files.createFile(folder.resolve("any"))));
    }

    @Test
    @Requirement("file-10")
    @DisplayName("keeps its owner and its group when the process may give it to them")
    void keepsOwner() throws IOException {
        Adapter adapter = Adapters.file(path);
        adapter.add("one");
        giveAway(path);
        var owner = Files.getOwner(path);
        Object group = Files.getAttribute(path, "posix:group");
        adapter.add("two");

        assertThat(Files.getOwner(path)).isEqualTo(owner);
        assertThat(Files.getAttribute(path, "posix:group")).isEqualTo(group);
    }

    /** Only the superuser may; the file of anybody else stays his own, which is then the owner to be kept. */
    private static void giveAway(Path file) {
        try {
            Files.setAttribute(file, "unix:uid", 4711);
            Files.setAttribute(file, "unix:gid", 4712);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining(file.toString());
        }
    }

    @Test
    @Requirement("file-11")
    @DisplayName("may be named by a link, which stays a link")
    void link() throws IOException {
        Path target = Files.createDirectory(folder.resolve("deep")).resolve("real.json");
        Path link = Files.createSymbolicLink(path, Path.of("deep", "real.json"));
        Adapters.file(link).add("through the link");
        Adapters.file(target).add("directly");

        assertThat(link).isSymbolicLink();
        assertThat(Adapters.file(target).features()).containsExactly("through the link", "directly");
        assertThat(Adapters.file(link).features()).containsExactly("through the link", "directly");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("flags.json", "deep");
    }

    @Test
    @Requirement("file-11")
    @DisplayName("is the same by whichever link to it or its folder, and has one lock")
    void oneLock() throws Exception {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), real);
        Path target = real.resolve("flags.json");
        Files.createSymbolicLink(path, linked.resolve("flags.json"));

        assertThat(FilePlace.of(linked.resolve("flags.json"))).isEqualTo(FilePlace.of(target));
        assertThat(FilePlace.of(path)).isEqualTo(FilePlace.of(target));
        Adapters.file(linked.resolve("flags.json")).add("one");
        Adapters.file(path).add("two");
        assertThat(Adapters.file(target).features()).containsExactly("one", "two");
        assertThat(real.toFile().list()).containsExactlyInAnyOrder("flags.json", "flags.json.bak", "flags.json.lock");
    }

    @Test
    @Requirement("file-11")
    @DisplayName("gets its folder with the first write, behind a link too")
    void makesFolders() throws IOException {
        Path target = folder.resolve("a").resolve("b").resolve("flags.json");
        Adapters.file(Files.createSymbolicLink(path, target)).add("one");

        assertThat(target).exists();
        assertThat(path).isSymbolicLink();
    }

    @Test
    @Requirement("file-5")
    @DisplayName("is another one when its link leads elsewhere")
    void linkMoved() throws IOException {
        Files.writeString(folder.resolve("one.json"), "{\"features\":{\"one\":{}}}");
        Files.writeString(folder.resolve("two.json"), "{\"features\":{\"two\":{}}}");
        Files.createSymbolicLink(path, Path.of("one.json"));
        Adapter adapter = Adapters.file(path);
        assertThat(adapter.features()).containsExactly("one");
        Files.delete(path);
        Files.createSymbolicLink(path, Path.of("two.json"));

        assertThat(adapter.features()).containsExactly("two");
        adapter.add("three");
        assertThat(Adapters.file(folder.resolve("two.json")).features()).containsExactly("two", "three");
        assertThat(Adapters.file(folder.resolve("one.json")).features()).containsExactly("one");
    }
}
