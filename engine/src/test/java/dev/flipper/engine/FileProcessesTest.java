// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Export;
import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.AdapterTck;
import dev.flipper.tck.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file of several processes")
class FileProcessesTest {

    private static final int WRITES = 25;
    /** 10 in the short form of the build, 200 in the long one. */
    private static final int KILLS = Integer.getInteger(AdapterTck.STEPS, 250) / 25;

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void begin() {
        path = folder.resolve("flags.json");
        Adapter adapter = Adapters.file(path);
        adapter.add(FileWriting.FEATURE);
        adapter.add(FileWriting.TOGGLED);
    }

    @Test
    @Requirement({"file-1", "file-3"})
    @DisplayName("loses no write of any of them, and is whole whenever another one reads it")
    void losesNoWrite() throws Exception {
        try (OtherJvm reader = OtherJvm.start(FileReading.class, path);
                OtherJvm one = OtherJvm.start(FileWriting.class, path, "one", WRITES);
                OtherJvm two = OtherJvm.start(FileWriting.class, path, "two", WRITES)) {
            assertThat(reader.line()).isEqualTo("reading");
            List<String> taken = new ArrayList<>(one.rest());
            taken.addAll(two.rest());
            Files.createFile(folder.resolve("over"));

            assertThat(taken).hasSize(2 * FileWriting.WRITERS * WRITES);
            assertThat(actors()).containsExactlyInAnyOrderElementsOf(taken);
            assertThat(Integer.parseInt(reader.rest().get(0))).as("reads").isPositive();
        }
    }

    @Test
    @Requirement({"file-1", "file-2"})
    @DisplayName("D16 holds every acknowledged write of a process that was killed, and none by half")
    void survivesKills() throws Exception {
        var random = new Random(16);
        List<String> taken = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            try (OtherJvm writer = OtherJvm.start(FileWriting.class, path, kill, Integer.MAX_VALUE)) {
                int waited = 1 + random.nextInt(30);
                for (int i = 0; i < waited; i++) {
                    taken.add(writer.line());
                }
                taken.addAll(writer.kill());
            }
            assertThat(actors()).containsAll(taken);
            assertThat(actors().size() - taken.size()).isBetween(0, FileWriting.WRITERS * (kill + 1));
            assertThat(read(folder.resolve("flags.json.bak"))).containsAll(taken);
        }
        Adapters.file(path).add("after");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("flags.json", "flags.json.bak", "flags.json.lock");
    }

    @Test
    @Requirement("file-3")
    @DisplayName("D16 is locked by a process while it lives, and no longer")
    void lockDies() throws Exception {
        Adapter adapter = Adapters.file(path);
        try (OtherJvm holder = OtherJvm.start(FileHolding.class, path)) {
            assertThat(holder.line()).isEqualTo("held");
            var write = CompletableFuture.runAsync(
                    () -> adapter.enable(FileWriting.FEATURE, GateValue.actor(Actor.of("patient"))));
            assertThat(adapter.get(FileWriting.FEATURE).actors()).isEmpty();
            assertThat(write).isNotDone();

            holder.kill();

            write.get(30, TimeUnit.SECONDS);
            assertThat(folder.resolve("flags.json.lock")).exists();
            assertThat(actors()).containsExactly("patient");
        }
    }

    private List<String> actors() throws IOException {
        assertThat(read(path))
                .isEqualTo(new ArrayList<>(
                        Adapters.file(path).get(FileWriting.FEATURE).actors()));
        return read(path);
    }

    private static List<String> read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            Adapter content = Adapters.memory(Export.readAsStored(stream));
            return new ArrayList<>(content.get(FileWriting.FEATURE).actors());
        }
    }
}
