// SPDX-License-Identifier: Apache-2.0
package dev.flipper.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The pages for newcomers")
class PagesTest {

    static final Path HOUSE =
            Path.of(System.getProperty("basedir", ""), "..").toAbsolutePath().normalize();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "write-an-adapter.md, examples/custom-adapter",
        "testing.md, junit/src/test",
        "cdi.md, cdi/src/test",
        "http-api.md, integration-tests/src",
        "requests.md, servlet/src/test",
        "servers.md, integration-tests/src"
    })
    @DisplayName("show code that the build compiles and runs")
    void code(String page, String sources) throws IOException {
        List<String> blocks = Page.of(HOUSE.resolve("docs").resolve(page)).blocks("java", "xml", "text");
        String code = code(HOUSE.resolve(sources));

        assertThat(blocks).isNotEmpty().allSatisfy(block -> assertThat(code).contains(parts(block)));
    }

    /** A list of imports is that of several files; tests need not import what is in their own package. */
    private static List<String> parts(String block) {
        return block.lines().allMatch(line -> line.startsWith("import "))
                ? block.lines().filter(line -> !isOfCdi(line)).toList()
                : List.of(block);
    }

    private static boolean isOfCdi(String line) {
        String type = line.replaceAll("^import |;$", "").replace('.', '/');
        return Files.exists(HOUSE.resolve("cdi/src/main/java").resolve(type + ".java"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/write-an-adapter.md",
                "docs/testing.md",
                "docs/cdi.md",
                "docs/configuration.md",
                "docs/http-api.md",
                "docs/requests.md",
                "docs/servers.md"
            })
    @DisplayName("point to what is there")
    void links(String page) throws IOException {
        assertThat(Page.of(HOUSE.resolve(page)).links())
                .allSatisfy(link -> assertThat(link).exists());
    }

    private static String code(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file)
                            && !folder.relativize(file).startsWith("target"))
                    .map(PagesTest::level)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String level(Path file) {
        try {
            return Page.level(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
