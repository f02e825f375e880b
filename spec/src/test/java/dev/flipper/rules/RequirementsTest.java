// SPDX-License-Identifier: Apache-2.0
package dev.flipper.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rules and tests")
class RequirementsTest {

    private static final Path HERE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();

    @Test
    @DisplayName("name each other, all of them")
    void closeTheCircle() throws IOException {
        assertThat(Circle.faults(chapters(), sources())).as("faults").isEmpty();
    }

    private static List<String> chapters() throws IOException {
        return list(HERE).stream()
                .filter(file -> file.toString().endsWith(".md"))
                .map(RequirementsTest::read)
                .toList();
    }

    /** All sources but those of this module, which names rules that do not exist. */
    private static List<String> sources() throws IOException {
        Path root = HERE.resolveSibling("");
        List<String> sources = new ArrayList<>();
        for (Path parent : List.of(root, root.resolve("examples"))) {
            for (Path module : list(parent)) {
                if (!module.equals(HERE)) {
                    sources.addAll(javaFiles(module.resolve("src")));
                }
            }
        }
        return sources;
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> members = Files.list(folder)) {
            return members.sorted().toList();
        }
    }

    private static List<String> javaFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(RequirementsTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
