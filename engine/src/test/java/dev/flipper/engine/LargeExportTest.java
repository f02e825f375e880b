// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.tck.Requirement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A large export")
class LargeExportTest {

    private static final int MIB = 1024 * 1024;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "of many {0}")
    @EnumSource(ImportRun.Kind.class)
    @Requirement("export-15")
    @DisplayName("E12 is imported in ten times its memory, and written without being held as text")
    void importedInLittleMemory(ImportRun.Kind kind) throws IOException, InterruptedException {
        // 8 in the short form and 49, just under the limit, in the long form: 96 and 506 MiB of memory.
        int size = Integer.getInteger("flipper.import.mib", 8);
        String memory = "-Xmx" + (16 + 10 * size) + "m";

        String output = OtherJvm.run(
                List.of(memory),
                ImportRun.class,
                kind.name(),
                folder.resolve("export.json").toString(),
                Long.toString((long) size * MIB));

        assertThat(output).isEqualTo("well");
    }
}
