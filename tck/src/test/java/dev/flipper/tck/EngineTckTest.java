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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    EngineTckTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.clearProperty(EngineTck.VECTORS);
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
                .containsPattern("feature_checks.json \\d+ passed, \\d+ failed");
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

    private KitRun runOnDirectory() {
        System.setProperty(EngineTck.VECTORS, directory.toString());
        return KitRun.of(AlwaysNo.class);
    }

    private void write(String file, String... rows) throws IOException {
        Files.writeString(directory.resolve(file), "{\"rows\":[" + String.join(",", rows) + "]}");
    }
}
