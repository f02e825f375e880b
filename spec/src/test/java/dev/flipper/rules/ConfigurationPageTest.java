// SPDX-License-Identifier: Apache-2.0
package dev.flipper.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.spi.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of keys")
class ConfigurationPageTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `(flipper\\.[a-z.-]+)` \\| `([A-Z_]+)` \\|", Pattern.MULTILINE);
    private static final Pattern KEY = Pattern.compile("\"(flipper\\.[a-z][a-z.-]*)\"");

    /** Modules that applications do not run with. */
    private static final Set<String> ELSEWHERE = Set.of("examples", "junit", "spec", "stress", "tck");

    /** Names of meters look like keys. */
    private static final String METERS = "EventMeters.java";

    @Test
    @DisplayName("has every key that a module asks for, and no other")
    void complete() throws IOException {
        assertThat(table().keySet()).isEqualTo(asked());
    }

    @Test
    @DisplayName("names the environment variables as MicroProfile Config does")
    void environment() throws IOException {
        assertThat(table())
                .allSatisfy((key, variable) -> assertThat(variable).isEqualTo(Settings.environmentName(key)));
    }

    private static Map<String, String> table() throws IOException {
        String page = Files.readString(PagesTest.HOUSE.resolve("docs/configuration.md"));
        Map<String, String> keys = new TreeMap<>();
        ROW.matcher(page).results().forEach(row -> keys.put(row.group(1), row.group(2)));
        return keys;
    }

    private static Set<String> asked() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> modules = Files.list(PagesTest.HOUSE)) {
            for (Path module : modules.toList()) {
                Path sources = module.resolve("src/main/java");
                if (Files.isDirectory(sources)
                        && !ELSEWHERE.contains(module.getFileName().toString())) {
                    keys.addAll(keys(sources));
                }
            }
        }
        return keys;
    }

    private static Set<String> keys(Path sources) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().endsWith(METERS))
                    .map(ConfigurationPageTest::read)
                    .flatMap(source -> KEY.matcher(source).results())
                    .forEach(key -> keys.add(key.group(1)));
        }
        return keys;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
