// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Export;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterException;
import dev.flipper.tck.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A write to a file, step by step,")
class FileStepsTest {

    private static final String TORN = "{\"features\":{\"torn";
    private static final Set<String> BEFORE = Set.of("one");
    private static final Set<String> AFTER = Set.of("one", "two");

    @TempDir
    Path folder;

    /** A file with one feature, and a store over it whose disk breaks down while it writes the second one. */
    private final class Attempt {

        private final Path home;
        private final Path path;
        private final StepDisk disk;
        private final Adapter adapter;

        Attempt(StepDisk.Fault fault, int steps) throws IOException {
            this.home = Files.createTempDirectory(folder, "attempt");
            this.path = home.resolve("flags.json");
            Adapters.file(path).add("one");
            this.disk = new StepDisk(path.getFileSystem(), fault, steps);
            this.adapter = Adapters.file(disk.path(path));
        }

        void write() {
            adapter.add("two");
        }

        List<String> names() {
            return List.of(home.toFile().list());
        }
    }

    @Test
    @Requirement({"file-1", "file-4"})
    @DisplayName("D14 forces the fresh file to the disk before it is moved, and the folder after both moves")
    void order() throws IOException {
        var attempt = new Attempt(StepDisk.Fault.ERROR, Integer.MAX_VALUE);
        attempt.write();

        assertThat(attempt.disk.steps())
                .containsSubsequence(
                        "open flags.json.lock",
                        "open flags.json.tmp",
                        "open flags.json.bak.tmp",
                        "write flags.json.tmp",
                        "write flags.json.bak.tmp",
                        "force flags.json.tmp",
                        "move flags.json.tmp to flags.json",
                        "move flags.json.bak.tmp to flags.json.bak",
                        "force " + attempt.home.getFileName());
        assertThat(attempt.disk.steps())
                .filteredOn(step -> step.startsWith("force"))
                .hasSize(2);
    }

    @Test
    @Requirement({"file-1", "file-2"})
    @DisplayName("D16 leaves a whole file and a whole backup wherever the process ends")
    void killed() throws IOException {
        List<Set<String>> outcomes = afterEach(StepDisk.Fault.KILL, attempt -> {
            assertThatThrownBy(attempt::write).isInstanceOf(StepDisk.Killed.class);
            Set<String> found = features(attempt.path);
            assertThat(found).isIn(BEFORE, AFTER);
            Set<String> saved = features(attempt.path.resolveSibling("flags.json.bak"));
            assertThat(saved).isIn(BEFORE, found);
            Adapter next = Adapters.file(attempt.path);
            assertThat(next.features()).isEqualTo(found);
            next.add("three");
            assertThat(attempt.names()).containsExactlyInAnyOrder("flags.json", "flags.json.bak", "flags.json.lock");
            return found;
        });

        assertThat(outcomes).contains(BEFORE, AFTER);
    }

    @Test
    @Requirement({"file-2", "file-6"})
    @DisplayName("D15 leaves the features of a torn file wherever the process ends while it is made whole")
    void killedOverTorn() throws IOException {
        List<Set<String>> outcomes = afterEach(StepDisk.Fault.KILL, attempt -> {
            tear(attempt.path);
            assertThatThrownBy(attempt::write).isInstanceOf(StepDisk.Killed.class);
            return Adapters.file(attempt.path).features();
        });

        assertThat(outcomes).containsOnly(BEFORE, AFTER);
    }

    @Test
    @Requirement({"file-1", "file-12"})
    @DisplayName("D14 is refused and leaves nothing, or is done, whichever step fails")
    void failed() throws IOException {
        List<Set<String>> outcomes = afterEach(StepDisk.Fault.ERROR, attempt -> {
            Set<String> expected = isDone(attempt) ? AFTER : BEFORE;
            assertThat(features(attempt.path)).isEqualTo(expected);
            assertThat(attempt.adapter.features()).isEqualTo(expected);
            attempt.adapter.add("three");
            assertThat(Adapters.file(attempt.path).features())
                    .containsAll(expected)
                    .contains("three");
            assertThat(attempt.names()).containsExactlyInAnyOrder("flags.json", "flags.json.bak", "flags.json.lock");
            return expected;
        });

        assertThat(outcomes).contains(BEFORE, AFTER);
    }

    @Test
    @Requirement({"file-8", "file-12"})
    @DisplayName("D15 is refused when the torn file cannot be put aside")
    void tornNotLost() throws IOException {
        List<Set<String>> outcomes = afterEach(StepDisk.Fault.ERROR, attempt -> {
            tear(attempt.path);
            boolean isDone = isDone(attempt);
            Path kept = isDone ? attempt.path.resolveSibling("flags.json.torn") : attempt.path;
            assertThat(kept).hasContent(TORN);
            return isDone ? AFTER : BEFORE;
        });

        assertThat(outcomes).contains(BEFORE, AFTER);
    }

    /** What is seen after an attempt that broke down. */
    private interface Look {
        Set<String> at(Attempt attempt) throws IOException;
    }

    /** Breaks down at the first step, at the second one, and so on to the last step of a write. */
    private List<Set<String>> afterEach(StepDisk.Fault fault, Look look) throws IOException {
        var whole = new Attempt(fault, Integer.MAX_VALUE);
        whole.write();
        List<Set<String>> outcomes = new ArrayList<>();
        for (int step = 0; step < whole.disk.steps().size(); step++) {
            outcomes.add(look.at(new Attempt(fault, step)));
        }
        return outcomes;
    }

    private static boolean isDone(Attempt attempt) {
        try {
            attempt.write();
            return true;
        } catch (AdapterException e) {
            assertThat(e).hasMessageContaining("could not be written to " + attempt.path);
            return false;
        }
    }

    private static void tear(Path path) throws IOException {
        Files.writeString(path, TORN);
    }

    private static Set<String> features(Path file) throws IOException {
        return Export.parse(Files.readString(file)).features().keySet();
    }
}
