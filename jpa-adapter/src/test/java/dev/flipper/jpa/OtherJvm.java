// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A program of the tests in a JVM of its own, whose output is read line by line. */
final class OtherJvm implements AutoCloseable {

    /** A program that lives for seconds is not worth the work of the better compiler, nor the start of Hibernate. */
    private static final List<String> QUICK = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Dflipper.test.provider=org.eclipse.persistence.jpa.PersistenceProvider");

    private final Process process;
    private final BufferedReader output;

    private OtherJvm(List<String> command) throws IOException {
        this.process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static OtherJvm start(Class<?> program, Object... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new OtherJvm(command);
    }

    /** Waits for the next line; there has to be one. */
    String line() throws IOException {
        return Objects.requireNonNull(output.readLine(), "ended early");
    }

    /** Ends the program as {@code kill -9} does, and returns what it had written. */
    List<String> kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // the process itself would close what it has written as well
        List<String> lines = output.lines().collect(Collectors.toList());
        process.waitFor();
        return lines;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
