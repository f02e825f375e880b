// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.io.IOException;
import java.nio.file.Path;

/** Takes the lease of a file and keeps it for good. Run in a JVM of its own. Argument: the file. */
final class FileHolding {

    private FileHolding() {}

    public static void main(String[] arguments) throws IOException {
        FileLease.take(Path.of(arguments[0]), lease -> {
            System.out.println("held");
            int unused = System.in.read(); // until somebody ends it
        });
    }
}
