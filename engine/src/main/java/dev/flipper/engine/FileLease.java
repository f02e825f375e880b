// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Export;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The right to replace a file, held by one process at a time. */
final class FileLease implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RETRY = Duration.ofMillis(1);

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private FileLease(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits for the right. It hangs on a file of its own, because the file itself is replaced. */
    static FileLease take(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        FileChannel channel =
                FileChannel.open(beside(path, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            return new FileLease(path, channel, lock(path, channel));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The system queues other processes, but refuses a second lock within this one: there we wait ourselves. */
    private static FileLock lock(Path path, FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException heldInThisProcess) {
                if (System.nanoTime() - deadline > 0) {
                    throw new IOException("another writer in this process holds " + path, heldInThisProcess);
                }
                LockSupport.parkNanos(RETRY.toNanos());
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

    @Override
    public void close() throws IOException {
        try {
            lock.release();
        } finally {
            channel.close();
        }
    }
}
