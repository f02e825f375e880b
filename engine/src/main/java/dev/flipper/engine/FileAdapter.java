// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.spi.AdapterException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** Keeps everything in one file of JSON, and its last whole content in memory. */
final class FileAdapter extends SnapshotAdapter {

    private static final System.Logger LOG = System.getLogger("dev.flipper.engine");

    private final Path path;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile FileContent content;

    FileAdapter(Path path) {
        this.path = path.toAbsolutePath();
        try {
            this.content = FileContent.first(this.path);
        } catch (IOException e) {
            throw unreadable(e);
        }
        content.trouble().ifPresent(trouble -> warn(trouble, "its backup is used instead"));
    }

    @Override
    FeatureMap current() {
        return look().features();
    }

    private FileContent look() {
        FileContent last = content;
        return last.stamp().equals(stamp()) ? last : reload();
    }

    private FileContent reload() {
        lock.lock();
        try {
            // Taken before reading: a change in between makes the next read look again.
            FileStamp stamp = stamp();
            FileContent last = content;
            if (!last.stamp().equals(stamp)) {
                content = last.next(stamp, FilePlace.of(path));
                report(last.trouble(), content.trouble());
            }
            return content;
        } catch (IOException e) {
            throw unreadable(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    void update(UnaryOperator<FeatureMap> change) {
        try {
            FileLease.take(path, lease -> replace(lease, change));
        } catch (IOException e) {
            throw new AdapterException("the features could not be written to " + path + ": " + reason(e), e);
        }
    }

    private void replace(FileLease lease, UnaryOperator<FeatureMap> change) throws IOException {
        FileContent before = look();
        FeatureMap after = change.apply(before.features());
        boolean isSame = after.known() == before.features().known();
        FileContent now = isSame && before.trouble().isEmpty() ? before.with(after) : lease.replace(before, after);
        // Only now: who waits for the disk or another process must not hold up the readers of this one.
        lock.lock();
        try {
            report(content.trouble(), now.trouble());
            content = now;
        } finally {
            lock.unlock();
        }
    }

    /** Says that it is torn when it was not, and the other way round; not again for each state of a file being edited. */
    private void report(Optional<String> before, Optional<String> now) {
        if (before.isEmpty()) {
            now.ifPresent(trouble -> warn(trouble, "its last whole content is used until it is written again"));
        } else if (now.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, path + " is whole again");
        }
    }

    private static void warn(String trouble, String consequence) {
        LOG.log(System.Logger.Level.WARNING, trouble + "; " + consequence);
    }

    private FileStamp stamp() {
        try {
            return FileStamp.of(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private AdapterException unreadable(IOException cause) {
        return new AdapterException("the features could not be read from " + path + ": " + reason(cause), cause);
    }

    /** Of the file system many a message is a bare path, and tells nothing without the name of its class. */
    private static String reason(IOException cause) {
        String message = cause.getMessage();
        return message == null || cause instanceof FileSystemException ? cause.toString() : message;
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
