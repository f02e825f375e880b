// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Export;
import dev.flipper.spi.Adapter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the file of a store, and its backup, again and again until there is a file "over" beside it. Run in a JVM of its own; ends badly
 * when one of them is not whole or an actor is gone. Argument: the file.
 */
final class FileReading {

    private FileReading() {}

    public static void main(String[] arguments) throws IOException {
        Path path = Path.of(arguments[0]);
        Path backup = Path.of(arguments[0] + ".bak");
        System.out.println("reading");
        int reads = 0;
        int actors = 0;
        while (!isOver(path)) {
            int saved = actors(backup);
            int found = actors(path);
            if (found < actors || found < saved) {
                throw new IllegalStateException("actors are gone: " + actors + ", " + found);
            }
            actors = found;
            reads++;
        }
        System.out.println(reads);
    }

    private static boolean isOver(Path path) {
        return Files.exists(path.resolveSibling("over"));
    }

    private static int actors(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            Adapter content = Adapters.memory(Export.readAsStored(stream));
            return content.get(FileWriting.FEATURE).actors().size();
        }
    }
}
