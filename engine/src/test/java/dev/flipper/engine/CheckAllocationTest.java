// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Measured in a JVM of its own: an agent or a debugger in this one would allocate on the side. */
@DisplayName("A check on the warm memory adapter")
class CheckAllocationTest {

    @ParameterizedTest(name = "of kind {0} allocates nothing")
    @EnumSource(CheckAllocation.Kind.class)
    @DisplayName("allocates nothing")
    void allocatesNothing(CheckAllocation.Kind kind) throws IOException, InterruptedException {
        double bytes = bytesPerCheck(kind);

        // A million checks share what the measurement itself allocates.
        assertThat(bytes).as("bytes per check").isLessThan(1);
    }

    private static double bytesPerCheck(CheckAllocation.Kind kind) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        CheckAllocation.class.getName(),
                        kind.name())
                .redirectErrorStream(true)
                .start();
        String output;
        try (InputStream stream = process.getInputStream()) {
            output = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return Double.parseDouble(output.strip());
    }

    /** The tests run on the module path; the other JVM takes the same folders and jars as its class path. */
    private static String classPath() {
        String separator = System.getProperty("path.separator");
        String modules = System.getProperty("jdk.module.path", "");
        String testClasses = Path.of("target", "test-classes").toString();
        return String.join(separator, System.getProperty("java.class.path"), modules, testClasses);
    }
}
