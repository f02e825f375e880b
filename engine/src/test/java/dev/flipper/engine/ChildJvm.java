// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of the tests in a JVM of its own, where no agent and no other test is in the way. */
final class ChildJvm {

    private ChildJvm() {}

    /** Returns what the program printed, once it has ended well. */
    static String run(List<String> options, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output;
        try (InputStream stream = process.getInputStream()) {
            output = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output.strip();
    }

    /** The tests run on the module path; the other JVM takes the same folders and jars as its class path. */
    private static String classPath() {
        String separator = System.getProperty("path.separator");
        String modules = System.getProperty("jdk.module.path", "");
        String testClasses = Path.of("target", "test-classes").toString();
        return String.join(separator, System.getProperty("java.class.path"), modules, testClasses);
    }
}
