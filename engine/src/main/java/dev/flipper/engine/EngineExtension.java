// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.spi.Adapter;
import dev.flipper.spi.FlipperExtension;
import dev.flipper.spi.Settings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Offers the engine's stores to an assembly: {@code memory}, and {@code file} with {@code flipper.file.path}. */
public final class EngineExtension implements FlipperExtension {

    private static final String PATH = "flipper.file.path";

    /** For {@link java.util.ServiceLoader}. */
    public EngineExtension() {}

    @Override
    public Set<String> adapters() {
        return Set.of("memory", "file");
    }

    @Override
    public Optional<Adapter> adapter(String name, Settings settings) {
        return switch (name) {
            case "memory" -> Optional.of(Adapters.memory());
            case "file" -> Optional.of(Adapters.file(path(settings)));
            default -> Optional.empty();
        };
    }

    private static Path path(Settings settings) {
        String path = settings.text(PATH)
                .orElseThrow(
                        () -> new IllegalArgumentException(PATH + " must name a file when flipper.adapter is file"));
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw (IllegalArgumentException)
                    Settings.invalid(PATH, path, "the path of a file").initCause(e);
        }
    }
}
