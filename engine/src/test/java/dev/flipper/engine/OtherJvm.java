// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A program of the tests in a JVM of its own; what it writes on either stream is read line by line. */
final class OtherJvm implements AutoCloseable {

    /** A program that lives for seconds is not worth the work of the better compiler. */
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

    private final Process process;
    private final BufferedReader output;

    private OtherJvm(List<String> command) throws IOException {
        this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static OtherJvm start(Class<?> program, Object... arguments) throws IOException {
        return new OtherJvm(command(QUICK, program, arguments));
    }

    /** Returns what a program wrote, which runs with options of its own and has to end well. */
    static String run(List<String> options, Class<?> program, Object... arguments)
            throws IOException, InterruptedException {
        try (var jvm = new OtherJvm(command(options, program, arguments))) {
            return String.join(System.lineSeparator(), jvm.rest());
        }
    }

    /** Starts a program that can write no file of more than some KiB, as if the disk were full. */
    static OtherJvm startOnFullDisk(int kibibytes, Class<?> program, Object... arguments) throws IOException {
        var command = new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kibibytes + " && exec \"$@\"", "bash"));
        command.addAll(command(QUICK, program, arguments));
        return new OtherJvm(command);
    }

    private static List<String> command(List<String> options, Class<?> program, Object... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), program.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    /** The tests run on the module path; the other JVM takes the same folders and jars as its class path. */
    private static String classPath() {
        String separator = System.getProperty("path.separator");
        String modules = System.getProperty("jdk.module.path", "");
        String testClasses = Path.of("target", "test-classes").toString();
        return String.join(separator, System.getProperty("java.class.path"), modules, testClasses);
    }

    /** Waits for the next line; there has to be one. */
    String line() throws IOException {
        return Objects.requireNonNull(output.readLine(), "ended early");
    }

    /** Waits for the end, and returns the lines that have not been read. */
    List<String> rest() throws IOException, InterruptedException {
        List<String> lines = output.lines().collect(Collectors.toList());
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("ended badly: " + lines);
        }
        return lines;
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
