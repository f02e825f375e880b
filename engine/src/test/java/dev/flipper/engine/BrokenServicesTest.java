// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.spi.FlipperExtension;
import dev.flipper.spi.FlipperProvider;
import dev.flipper.spi.Settings;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Behind the context class loader, an implementation that does not load")
class BrokenServicesTest {

    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();

    @TempDir
    Path folder;

    @BeforeEach
    void offerWhatIsNotThere() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        for (Class<?> service : new Class<?>[] {FlipperProvider.class, FlipperExtension.class}) {
            // One class that is missing, and one that is something else.
            Files.writeString(services.resolve(service.getName()), "com.example.Missing\njava.lang.Thread\n");
        }
        thread.setContextClassLoader(
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before));
    }

    @AfterEach
    void comeBack() throws IOException {
        ((URLClassLoader) thread.getContextClassLoader()).close();
        thread.setContextClassLoader(before);
    }

    @Test
    @DisplayName("is passed over: the engine behind our own loader answers")
    void engine() {
        Flipper flipper = Flipper.create(Adapters.memory());
        flipper.feature("search").enable();

        assertThat(flipper.isEnabled("search")).isTrue();
    }

    @Test
    @DisplayName("is passed over among the extensions: the others take part")
    void extensions() {
        try (Flipper flipper = Flipper.builder(Settings.of(Map.of())).build()) {
            assertThat(flipper.adapter()).hasToString("memory");
        }
    }
}
