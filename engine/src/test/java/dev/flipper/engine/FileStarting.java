// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Starts with a file that is torn, tears it again, and writes; what the log says goes to the error stream. Run in a JVM
 * of its own. Argument: the file.
 */
final class FileStarting {

    private FileStarting() {}

    public static void main(String[] arguments) throws IOException {
        Path path = Path.of(arguments[0]);
        Adapter adapter = Adapters.file(path);
        say("started with " + adapter.features());
        Files.writeString(path, "{\"features\":{");
        say("torn again: " + adapter.features());
        adapter.enable("search", GateValue.on());
        say("written");
        Files.writeString(path, "");
        say("torn once more: " + adapter.features());
        say("and asked again: " + adapter.features());
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
