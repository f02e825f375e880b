// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Export;
import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterException;
import dev.flipper.tck.Requirement;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("D15 A file that is not whole")
class TornFileTest {

    private static final String BY_HAND = "{\"features\":{\"by hand\":{\"boolean\":true}}}";

    @TempDir
    Path folder;

    private Path path;
    private Path backup;
    private Path torn;

    /** What happens to files. */
    enum Accident {
        CUT_SHORT,
        EMPTIED,
        ONE_BYTE_SHORT,
        NOT_UTF_8,
        MISTAKE_BY_HAND,
        NO_EXPORT,
        REMOVED;

        void happenTo(Path path) throws IOException {
            byte[] bytes = Files.readAllBytes(path);
            switch (this) {
                case CUT_SHORT -> truncate(path, bytes.length / 2);
                case EMPTIED -> truncate(path, 0);
                case ONE_BYTE_SHORT -> truncate(path, bytes.length - 1);
                case NOT_UTF_8 -> {
                    bytes[bytes.length / 2] = (byte) 0xff;
                    Files.write(path, bytes);
                }
                case MISTAKE_BY_HAND -> Files.writeString(path, "{\"features\":{\"search\":{\"boolean\":ture}}}");
                case NO_EXPORT -> Files.writeString(path, "[]");
                case REMOVED -> Files.delete(path);
            }
        }

        /** In place, as another process does it. */
        private static void truncate(Path path, int size) throws IOException {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.truncate(size);
            }
        }
    }

    @BeforeEach
    void writeThrice() throws IOException {
        folder = folder.toRealPath(); // as it is named in what is reported
        path = folder.resolve("flags.json");
        backup = folder.resolve("flags.json.bak");
        torn = folder.resolve("flags.json.torn");
        Adapter adapter = Adapters.file(path);
        adapter.add("search");
        adapter.enable("search", GateValue.on());
        adapter.add("last");
    }

    @Nested
    @DisplayName("under a running store")
    class Running {

        private Adapter adapter;

        @BeforeEach
        void start() {
            adapter = Adapters.file(path);
        }

        @ParameterizedTest(name = "{0}")
        @EnumSource(Accident.class)
        @Requirement("file-6")
        @DisplayName("D15 leaves its last content")
        void lastContent(Accident accident) throws IOException {
            accident.happenTo(path);

            assertThat(adapter.features()).containsExactly("search", "last");
            assertThat(adapter.get("search").on()).isTrue();
            assertThat(adapter.getAll()).hasSize(2);
        }

        @ParameterizedTest(name = "{0}")
        @EnumSource(Accident.class)
        @Requirement("file-6")
        @DisplayName("D15 is made whole by the next write, from the last content")
        void nextWrite(Accident accident) throws IOException {
            accident.happenTo(path);
            adapter.add("next");

            assertThat(features(path)).containsExactly("search", "last", "next");
            assertThat(features(backup)).containsExactly("search", "last", "next");
            assertThat(adapter.features()).containsExactly("search", "last", "next");
        }

        @Test
        @Requirement("file-6")
        @DisplayName("D15 is made whole by a write that changes nothing, too")
        void writeWithoutChange() throws IOException {
            Accident.EMPTIED.happenTo(path);
            adapter.add("search");

            assertThat(features(path)).containsExactly("search", "last");
        }

        @Test
        @Requirement("file-8")
        @DisplayName("D15 is put aside by the write that replaces it, and only then")
        void putAside() throws IOException {
            Files.writeString(path, "{\"features\":{\"half a day's work");
            assertThat(adapter.features()).hasSize(2);
            assertThat(torn).doesNotExist();
            adapter.add("next");
            adapter.add("after");

            assertThat(torn).hasContent("{\"features\":{\"half a day's work");
        }

        @Test
        @Requirement("file-6")
        @DisplayName("D15 does not hide what others wrote since the last look")
        void othersWrote() throws IOException {
            Adapters.file(path).add("by another");
            Accident.CUT_SHORT.happenTo(path);

            assertThat(adapter.features()).containsExactly("search", "last", "by another");
            adapter.add("next");
            assertThat(features(path)).containsExactly("search", "last", "by another", "next");
        }

        @Test
        @Requirement("file-6")
        @DisplayName("D15 does not bring back the backup over a change by hand that was seen")
        void changedByHand() throws IOException {
            Files.writeString(path, BY_HAND);
            assertThat(adapter.features()).containsExactly("by hand");
            Accident.CUT_SHORT.happenTo(path);

            assertThat(adapter.features()).containsExactly("by hand");
        }

        @Test
        @Requirement("file-6")
        @DisplayName("D15 leaves its last content when the backup is torn as well")
        void bothTorn() throws IOException {
            Accident.CUT_SHORT.happenTo(path);
            Accident.CUT_SHORT.happenTo(backup);

            assertThat(adapter.features()).containsExactly("search", "last");
        }

        @Test
        @Requirement("file-5")
        @DisplayName("D15 is read again as soon as it is whole")
        void wholeAgain() throws IOException {
            Accident.EMPTIED.happenTo(path);
            assertThat(adapter.features()).hasSize(2);
            Files.writeString(path, BY_HAND);

            assertThat(adapter.features()).containsExactly("by hand");
        }

        @Test
        @Requirement("file-6")
        @DisplayName("D15 keeps the values of features that nobody added")
        void strays() throws IOException {
            adapter.enable("stray", GateValue.on());
            Accident.EMPTIED.happenTo(path);

            assertThat(adapter.get("stray").on()).isTrue();
        }
    }

    @Nested
    @DisplayName("at the start")
    class AtTheStart {

        @ParameterizedTest(name = "{0}")
        @EnumSource(Accident.class)
        @Requirement("file-7")
        @DisplayName("D15 is replaced by its backup, which has every acknowledged write")
        void backup(Accident accident) throws IOException {
            accident.happenTo(path);

            Adapter adapter = Adapters.file(path);

            assertThat(adapter.features()).containsExactly("search", "last");
            assertThat(adapter.get("search").on()).isTrue();
            adapter.add("next");
            assertThat(features(path)).containsExactly("search", "last", "next");
        }

        @Test
        @Requirement("file-7")
        @DisplayName("D15 is refused when there is no backup, naming the file and the fault, and is left alone")
        void noBackup() throws IOException {
            Files.delete(backup);
            Files.writeString(path, "{\"features\":");

            assertThatThrownBy(() -> Adapters.file(path))
                    .isInstanceOf(AdapterException.class)
                    .hasMessageContaining(path + " is torn (export must be JSON")
                    .hasMessageContaining("there is no whole " + backup)
                    .hasMessageContaining("Mend the file");
            assertThat(path).hasContent("{\"features\":");
            assertThat(folder.toFile().list()).containsExactlyInAnyOrder("flags.json", "flags.json.lock");
        }

        @ParameterizedTest(name = "{0}")
        @EnumSource(Accident.class)
        @Requirement("file-7")
        @DisplayName("D15 is refused when the backup is not whole either")
        void tornBackup(Accident accident) throws IOException {
            accident.happenTo(path);
            Accident.CUT_SHORT.happenTo(backup);

            assertThatThrownBy(() -> Adapters.file(path))
                    .isInstanceOf(AdapterException.class)
                    .hasMessageContaining(path.toString());
        }

        @Test
        @Requirement("file-7")
        @DisplayName("D15 is an empty store when there is neither a file nor a backup")
        void nothing() throws IOException {
            Files.delete(path);
            Files.delete(backup);

            Adapter adapter = Adapters.file(path);

            assertThat(adapter.features()).isEmpty();
            adapter.add("first");
            assertThat(adapter.features()).containsExactly("first");
        }

        @Test
        @Requirement("file-7")
        @DisplayName("D15 is something else than a whole file without features")
        void wholeAndEmpty() throws IOException {
            Files.writeString(path, "{\"features\":{}}");

            assertThat(Adapters.file(path).features()).isEmpty();
        }

        @Test
        @Requirement("file-9")
        @DisplayName("D15 is in the log once, until it is whole again")
        void log() throws Exception {
            Accident.CUT_SHORT.happenTo(path);
            try (OtherJvm jvm = OtherJvm.start(FileStarting.class, path)) {
                List<String> lines = jvm.rest().stream()
                        .filter(line -> !line.contains(FileAdapter.class.getName()))
                        .map(line -> line.replaceAll("is torn \\(.+\\)", "is torn"))
                        .collect(Collectors.toList());

                assertThat(lines)
                        .containsExactly(
                                "WARNING: " + path + " is torn; its backup is used instead",
                                "started with [search, last]",
                                "torn again: [search, last]",
                                "INFO: " + path + " is whole again",
                                "written",
                                "WARNING: " + path
                                        + " is torn; its last whole content is used until it is written again",
                                "torn once more: [search, last]",
                                "and asked again: [search, last]");
            }
        }
    }

    @Test
    @Requirement("file-4")
    @DisplayName("D15 has a backup with the same content after each write")
    void sameContent() throws IOException {
        assertThat(Files.readAllBytes(backup)).isEqualTo(Files.readAllBytes(path));
        assertThat(Files.isSameFile(backup, path))
                .as("one cannot be cut with the other")
                .isFalse();
    }

    @Test
    @Requirement("file-10")
    @DisplayName("D15 keeps its rights while it is gone")
    void rightsOfTheBackup() throws IOException {
        Adapter adapter = Adapters.file(path);
        FilePlaceTest.allowOnlyOwner(backup);
        Accident.REMOVED.happenTo(path);
        adapter.add("next");

        FilePlaceTest.assertOnlyOwner(path);
    }

    private static Iterable<String> features(Path file) throws IOException {
        return Export.parse(Files.readString(file)).features().keySet();
    }
}
