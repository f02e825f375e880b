// SPDX-License-Identifier: Apache-2.0
package dev.flipper.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.Settings;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The adapter of examples/custom-adapter")
class CustomAdapterTest {

    private static final Path SOURCES = PagesTest.HOUSE.resolve("examples/custom-adapter/src/main");
    private static final Path SERVICES = Path.of("META-INF/services/dev.flipper.spi.FlipperExtension");

    @TempDir
    Path classes;

    @TempDir
    Path flags;

    @Test
    @DisplayName("is found by the settings that its page shows")
    void foundByName() throws Exception {
        compile();
        try (var loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            try (Flipper flipper = Flipper.builder(settings()).build()) {
                flipper.feature("search").enable();
                assertThat(flipper.isEnabled("search")).isTrue();
            }
        } finally {
            Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
        }
        assertThat(flags).isNotEmptyDirectory();
    }

    private Settings settings() throws Exception {
        Page page = Page.of(PagesTest.HOUSE.resolve("docs/write-an-adapter.md"));
        var shown = new Properties();
        shown.load(new StringReader(String.join("\n", page.blocks("properties"))));
        assertThat(shown).containsOnlyKeys("flipper.adapter", "flipper.acme.folder");
        return Settings.of(Map.of(
                "flipper.adapter", shown.getProperty("flipper.adapter"), "flipper.acme.folder", flags.toString()));
    }

    private void compile() throws Exception {
        Path api = Path.of(Adapter.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(SOURCES.resolve("java"))) {
            Stream<String> sources = files.map(Path::toString).filter(file -> file.endsWith(".java"));
            String[] arguments = Stream.concat(
                            Stream.of("-proc:none", "-d", classes.toString(), "-cp", api.toString()), sources)
                    .toArray(String[]::new);
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                    .isZero();
        }
        Path services = classes.resolve(SERVICES);
        Files.createDirectories(services.getParent());
        Files.copy(SOURCES.resolve("resources").resolve(SERVICES), services);
    }
}
