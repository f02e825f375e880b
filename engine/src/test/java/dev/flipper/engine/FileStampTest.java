// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A changed file is told from the one before")
class FileStampTest {

    private static final FileTime TIME = FileTime.fromMillis(1_700_000_000_000L);

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void choosePath() {
        path = folder.resolve("flags.json");
    }

    private static Path write(Path file, String feature) throws IOException {
        Files.writeString(file, "{\"features\":{\"" + feature + "\":{}}}");
        return Files.setLastModifiedTime(file, TIME);
    }

    @Test
    @Requirement({"file-5", "adapter-21"})
    @DisplayName("by its key when another one of the same size and time takes its place")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "whose files have no key")
    void key() throws IOException {
        write(path, "one");
        Adapter adapter = Adapters.file(path);
        var version = adapter.version();
        assertThat(adapter.features()).containsExactly("one");
        Path other = write(folder.resolve("other"), "two");
        Files.move(other, path, StandardCopyOption.REPLACE_EXISTING);

        assertThat(adapter.features()).containsExactly("two");
        assertThat(adapter.version()).isNotEqualTo(version);
    }

    @Test
    @Requirement("file-5")
    @DisplayName("by its size when it is written in place within one tick")
    void size() throws IOException {
        write(path, "one");
        Adapter adapter = Adapters.file(path);
        write(path, "three");

        assertThat(adapter.features()).containsExactly("three");
    }

    @Test
    @Requirement("file-5")
    @DisplayName("by its time when it is written in place with the same size")
    void time() throws IOException {
        write(path, "one");
        Adapter adapter = Adapters.file(path);
        Files.setLastModifiedTime(write(path, "two"), FileTime.fromMillis(TIME.toMillis() + 1));

        assertThat(adapter.features()).containsExactly("two");
    }

    @Test
    @Requirement("adapter-21")
    @DisplayName("by a later time after each write, even when the clock was put back")
    void laterTime() throws IOException {
        Adapter adapter = Adapters.file(path);
        adapter.add("one");
        FileTime future = FileTime.fromMillis(4_000_000_000_000L);
        Files.setLastModifiedTime(path, future);
        adapter.add("two");
        FileTime second = Files.getLastModifiedTime(path);
        adapter.add("three");

        assertThat(second).isGreaterThan(future);
        assertThat(Files.getLastModifiedTime(path)).isGreaterThan(second);
        assertThat(adapter.features()).containsExactly("one", "two", "three");
    }

    @Test
    @Requirement("file-5")
    @DisplayName("also when it was changed by hand just after a write")
    void afterOwnWrite() throws IOException {
        Adapter adapter = Adapters.file(path);
        adapter.add("one");
        write(path, "two");

        assertThat(adapter.features()).containsExactly("two");
    }
}
