// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

/** One run of jcstress in a JVM of its own, which forks more of them. All files stay in one folder. */
final class StressRun {

    private static final Path FOLDER = Path.of("target", "jcstress").toAbsolutePath();

    /** One plain configuration of the JVM and one fork a test: under two minutes for all of them. */
    private static final List<String> SHORT =
            List.of("-f", "1", "-iters", "1", "-time", "500", "-sc", "false", "-jvmArgs", "-Xmx256m");

    /** Every way to compile the two threads: interpreted, C1 and C2, each with each. */
    private static final List<String> LONG =
            List.of("-f", "1", "-iters", "2", "-time", "500", "-sc", "true", "-jvmArgs", "-Xmx512m");

    private StressRun() {}

    /** Returns the results of all tests by the class of the test. */
    static Map<String, List<TestResult>> results(boolean thorough) throws IOException, InterruptedException {
        clean();
        Path output = FOLDER.resolve("output.txt");
        Process process = new ProcessBuilder(command(thorough ? LONG : SHORT))
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(1, TimeUnit.HOURS);
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!ended) {
            throw new AssertionError("jcstress did not end, see " + output);
        }
        return read().stream().collect(Collectors.groupingBy(TestResult::getName));
    }

    private static void clean() throws IOException {
        Files.createDirectories(FOLDER);
        try (Stream<Path> old = Files.list(FOLDER)) {
            for (Path file : old.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private static List<String> command(List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.openjdk.jcstress.Main",
                // Two threads on any two processors: counting them takes seconds, and not every container lets itself
                // be pinned.
                "-c",
                "2",
                "-af",
                "NONE",
                "-r",
                FOLDER.resolve("report").toString()));
        command.addAll(options);
        return command;
    }

    private static Collection<TestResult> read() throws IOException {
        var collector = new InProcessCollector();
        for (Path file : resultFiles()) {
            var reader = new DiskReadCollector(file.toString(), collector);
            try {
                reader.dump();
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            } finally {
                reader.close();
            }
        }
        return collector.getTestResults();
    }

    private static List<Path> resultFiles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".bin.gz"))
                    .toList();
        }
    }
}
