// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the file of a store really is, and the names of what lies beside it. */
record FilePlace(Path folder, Path file) {

    private static final int MOST_LINKS = 40;

    /** Follows links, so that every path to a file leads to the same place. */
    static FilePlace of(Path path) throws IOException {
        Path file = path.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(file); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        Path folder = file.getParent();
        Path name = file.getFileName();
        if (folder == null || name == null) {
            throw new FileSystemException(path.toString(), null, "is a folder");
        }
        Path real = Files.exists(folder) ? folder.toRealPath() : folder;
        return new FilePlace(real, real.resolve(name));
    }

    /** Makes the folder where there is none. */
    FilePlace withFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return this;
        }
        Files.createDirectories(folder);
        return of(file);
    }

    /** What the file held when it was last written. */
    Path backup() {
        return beside(".bak");
    }

    /** The last torn file that a write has replaced. */
    Path torn() {
        return beside(".torn");
    }

    /** What processes lock: the file itself is replaced, and its lock would go with it. */
    Path lock() {
        return beside(".lock");
    }

    Path fresh() {
        return beside(".tmp");
    }

    Path freshBackup() {
        return beside(".bak.tmp");
    }

    private Path beside(String ending) {
        return folder.resolve(file.getFileName() + ending);
    }
}
