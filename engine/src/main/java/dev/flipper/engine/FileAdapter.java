// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Export;
import dev.flipper.spi.AdapterException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps everything in one file of JSON, and its last good content in memory. */
final class FileAdapter extends SnapshotAdapter {

    private final Path path;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Content content;
    private @Nullable Broken broken;

    /** What a file held when it looked like this. */
    private record Content(FileStamp stamp, FeatureMap features) {}

    /** Why a file that looks like this cannot be read. */
    private record Broken(FileStamp stamp, AdapterException failure) {}

    FileAdapter(Path path) {
        this.path = path.toAbsolutePath();
        this.content = new Content(FileStamp.NO_FILE, FeatureMap.EMPTY);
        current();
    }

    @Override
    FeatureMap current() {
        Content last = content;
        if (!last.stamp().equals(stamp())) {
            last = reload();
        }
        return last.features();
    }

    @Override
    void update(UnaryOperator<FeatureMap> change) {
        try {
            // The lease first: who waits for another process must not hold up the readers of this one.
            FileLease.take(path, lease -> replace(lease, change));
        } catch (IOException e) {
            throw new AdapterException("the features could not be written to " + path, e);
        }
    }

    private void replace(FileLease lease, UnaryOperator<FeatureMap> change) throws IOException {
        lock.lock();
        try {
            FeatureMap before = current();
            FeatureMap after = change.apply(before);
            if (after.known() != before.known()) {
                lease.replace(Export.of(after.known()));
            }
            content = new Content(stamp(), after);
        } finally {
            lock.unlock();
        }
    }

    private Content reload() {
        lock.lock();
        try {
            // Taken before reading: a change in between makes the next read look again.
            FileStamp stamp = stamp();
            if (!content.stamp().equals(stamp)) {
                content = new Content(stamp, content.features().withKnown(read(stamp)));
            }
            return content;
        } finally {
            lock.unlock();
        }
    }

    /** Reads the file, but not again and again while it is the same broken one. */
    private FeatureMap read(FileStamp stamp) {
        if (broken != null && broken.stamp().equals(stamp)) {
            throw broken.failure();
        }
        try (InputStream stream = Files.newInputStream(path)) {
            return FeatureMap.of(Export.readAsStored(stream).features());
        } catch (NoSuchFileException e) {
            return FeatureMap.EMPTY;
        } catch (IOException | IllegalArgumentException e) {
            var failure =
                    new AdapterException("the features could not be read from " + path + ": " + e.getMessage(), e);
            broken = new Broken(stamp, failure);
            throw failure;
        }
    }

    private FileStamp stamp() {
        try {
            return FileStamp.of(path);
        } catch (IOException e) {
            throw new AdapterException("the file " + path + " could not be looked at", e);
        }
    }

    @Override
    public Optional<String> version() {
        return Optional.of(stamp().toString());
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public String toString() {
        return "file(" + path.getFileName() + ")";
    }
}
