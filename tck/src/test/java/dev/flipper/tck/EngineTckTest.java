// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.spi.Adapter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("the kit, run against an engine that always says no")
class EngineTckTest {

    private static final String CLOSED = "{\"feature\":\"search\",\"actors\":[5],\"stored\":\"0\",\"open\":false}";
    private static final String OPEN = "{\"feature\":\"search\",\"actors\":[\"a\"],\"stored\":\"100\",\"open\":true}";

    static final class AlwaysNo extends EngineTck {
        @Override
        protected Flipper.Builder builder(Adapter adapter) {
            return StubbornEngine.builder(adapter);
        }
    }

    private final Path directory;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    // Whoever runs the build with a directory of vectors runs this test with it too.
    private final Optional<String> given = Optional.ofNullable(System.getProperty(EngineTck.VECTORS));

    EngineTckTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void listen() {
        System.clearProperty(EngineTck.VECTORS);
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.clearProperty(EngineTck.VECTORS);
        given.ifPresent(vectors -> System.setProperty(EngineTck.VECTORS, vectors));
    }

    @Test
    @DisplayName("fails each row whose answer is yes, passes the others, and prints how many")
    void rows() throws IOException {
        write("percentage_of_actors-more.json", CLOSED, OPEN, CLOSED);
        write("a_kind_of_tomorrow.json", OPEN);
        KitRun run = runOnDirectory();
        assertThat(run.failures).hasSize(1);
        assertThat(run.passed).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("percentage_of_actors-more.json 2 passed, 1 failed\n");
    }

    @Test
    @DisplayName("has rows of its own, whose answers are yes and no")
    void ownRows() {
        KitRun run = KitRun.of(AlwaysNo.class);
        assertThat(run.passed).isGreaterThan(1000);
        assertThat(run.failures).hasSizeGreaterThan(1000);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern("percentage_of_actors.json \\d+ passed, \\d+ failed")
                .containsPattern("feature_checks.json \\d+ passed, \\d+ failed")
                .containsPattern("expression_edit.json \\d+ passed, \\d+ failed")
                .containsPattern("typecast.json \\d+ passed, \\d+ failed")
                .containsPattern("export.json \\d+ passed, \\d+ failed")
                .containsPattern("adapter_ops.json 0 passed, \\d+ failed");
    }

    @Test
    @DisplayName("fails on a directory without files of a known kind")
    void nothingToAsk() throws IOException {
        write("a_kind_of_tomorrow.json", OPEN);
        KitRun run = runOnDirectory();
        assertThat(run.passed).isZero();
        assertThat(run.failures)
                .singleElement()
                .satisfies(
                        failure -> assertThat(failure).hasMessageContaining("must hold a vector file of a known kind"));
    }

    @Test
    @DisplayName("fails on a file without rows")
    void noRows() throws IOException {
        write("percentage_of_actors.json");
        KitRun run = runOnDirectory();
        assertThat(run.failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessageContaining("must have rows"));
    }

    @Test
    @DisplayName("fails on a directory that is not there")
    void noDirectory() {
        KitRun run = runOn(directory.resolve("missing"));
        assertThat(run.passed).isZero();
        assertThat(run.failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessageContaining("must name a directory"));
    }

    @Test
    @DisplayName("fails once for a file that is no vector file, and asks the others")
    void unreadable() throws IOException {
        Files.writeString(directory.resolve("feature_checks.json"), "{\"rows\":");
        Files.writeString(directory.resolve("sync.json"), "[]");
        write("percentage_of_actors.json", CLOSED, CLOSED);
        KitRun run = runOnDirectory();
        assertThat(run.failures)
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure).hasMessageContaining("cannot be read"));
        assertThat(run.passed).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("sync.json 0 passed, 1 failed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "typecast | {\"fn\":\"to_moon\",\"input\":1,\"result\":1} | no function \"to_moon\"",
                "export | {\"kind\":\"moon\",\"contents\":\"{}\"} | no row of the kind \"moon\"",
                "expression_edit | {\"op\":\"moon\",\"input\":1,\"args\":[2],\"result\":1} | no operation \"moon\"",
                "expression_edit | {\"op\":\"Flipper.moon\",\"input\":null,\"args\":[2],\"result\":1} | no operation \"moon\""
            })
    @DisplayName("fails a row of which it does not know what it asks, and goes on")
    void unknownQuestion(String kind, String row, String message) throws IOException {
        write(kind + ".json", row, row);
        KitRun run = runOnDirectory();
        assertThat(run.failures)
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure).hasMessageContaining(message));
    }

    private KitRun runOnDirectory() {
        return runOn(directory);
    }

    private static KitRun runOn(Path vectors) {
        System.setProperty(EngineTck.VECTORS, vectors.toString());
        return KitRun.of(AlwaysNo.class);
    }

    private void write(String file, String... rows) throws IOException {
        Files.writeString(directory.resolve(file), "{\"rows\":[" + String.join(",", rows) + "]}");
    }
}
