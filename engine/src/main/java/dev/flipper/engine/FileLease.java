// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Export;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** The right to replace a file, held by one thread of one process at a time. */
final class FileLease {

    /** What is done with the right. */
    @FunctionalInterface
    interface Work {
        void with(FileLease lease) throws IOException;
    }

    private final Path path;

    private FileLease(Path path) {
        this.path = path;
    }

    /** Waits for the right, does the work, and gives the right back. */
    static void take(Path path, Work work) throws IOException {
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        // The lock of the system is one for the whole process, and is gone when anybody in the process closes the file
        // it
        // hangs on. An interned text is one for the whole process too, whichever class loader its user comes from.
        synchronized (("dev.flipper.engine.FileLease:" + path).intern()) {
            // On a file of its own, because the file itself is replaced.
            try (FileChannel channel = FileChannel.open(
                            beside(path, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Objects.requireNonNull(lock);
                work.with(new FileLease(path));
            }
        }
    }

    /** Writes beside the file, forces it to the disk, and only then lets it take the file's place. */
    void replace(Export export) throws IOException {
        Path fresh = beside(path, ".tmp");
        try {
            write(export, fresh);
            if (Files.size(fresh) > Export.MAX_BYTES) {
                throw new IOException(path + " would be larger than " + Export.MAX_BYTES + " bytes");
            }
            move(fresh);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void write(Export export, Path fresh) throws IOException {
        try (FileChannel target = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            Writer writer = Channels.newWriter(target, StandardCharsets.UTF_8);
            export.write(writer);
            writer.flush();
            target.force(true);
        }
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the file system cannot replace " + path + " atomically", e);
        }
    }

    private static Path beside(Path path, String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }
}
