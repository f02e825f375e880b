// SPDX-License-Identifier: Apache-2.0
package dev.flipper.spi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Flipper;
import dev.flipper.FlipperException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Where there is no engine")
class ServicesTest {

    @Test
    @DisplayName("the error says what to add")
    void none() {
        assertThatThrownBy(FlipperProvider::load)
                .isInstanceOf(FlipperException.class)
                .hasMessageContaining("add flipper-engine");
    }

    @Test
    @DisplayName("but one that does not load, the error names it")
    void broken(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(FlipperProvider.class.getName()), "com.example.Missing\n");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, Flipper.class.getClassLoader())) {
            thread.setContextClassLoader(loader);

            assertThatThrownBy(FlipperProvider::load)
                    .isInstanceOf(ServiceConfigurationError.class)
                    .hasMessageContaining("com.example.Missing");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
