// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Export;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The right to replace a file, held by one thread of one process at a time. */
final class FileLease {

    private static final System.Logger LOG = System.getLogger("dev.flipper.engine");

    /** What is done with the right. */
    @FunctionalInterface
    interface Work {
        void with(FileLease lease) throws IOException;
    }

    /** Ten million values, each of a byte and the comma after it. */
    private static final long SMALLEST_WITH_TOO_MANY = 20_000_000;

    private final FilePlace place;

    private FileLease(FilePlace place) {
        this.place = place;
    }

    /** Waits for the right, does the work, and gives the right back. */
    static void take(Path path, Work work) throws IOException {
        FilePlace place = FilePlace.of(path).withFolder();
        // The lock of the system is one for the whole process, and is gone when anybody in the process closes the file
        // it hangs on. An interned text is one for the whole process too, whichever class loader its user comes from.
        synchronized (("dev.flipper.engine.FileLease:" + place.file()).intern()) {
            try (FileChannel channel =
                            FileChannel.open(place.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Objects.requireNonNull(lock);
                work.with(new FileLease(place));
            }
        }
    }

    /** Lets other features take the place of what the file holds; what fails, fails before anything is replaced. */
    FileContent replace(FileContent before, FeatureMap after) throws IOException {
        try {
            write(Export.of(after.known()));
            FileStamp stamp = FileStamp.ofYounger(place.fresh(), place.file());
            FileStamp backup = FileStamp.of(place.backup());
            FileStamp freshBackup = FileStamp.ofYounger(place.freshBackup(), place.backup());
            if (before.trouble().isPresent() && Files.exists(place.file())) {
                Files.copy(
                        place.file(),
                        place.torn(),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
            // The write stands from here on, so nothing may fail any more. It is acknowledged when the backup has
            // followed, which therefore is never older than what was acknowledged.
            move(place.fresh(), place.file());
            boolean hasBackup = moveBackup();
            forceFolder();
            return new FileContent(stamp, hasBackup ? freshBackup : backup, after, Optional.empty());
        } finally {
            discard(place.fresh());
            discard(place.freshBackup());
        }
    }

    /** Writes both files beside the present ones, so that a full disk is found out while those are still there. */
    private void write(Export export) throws IOException {
        FileRights rights = FileRights.of(Files.exists(place.file()) ? place.file() : place.backup());
        try (FileChannel fresh = create(place.fresh(), rights);
                FileChannel backup = create(place.freshBackup(), rights)) {
            rights.giveTo(place.fresh());
            rights.giveTo(place.freshBackup());
            write(export, fresh);
            readBack(fresh.size());
            write(export, backup);
            // The backup is left to the system: it is there for a file that was torn, and this one is whole on the
            // disk.
            fresh.force(true);
        }
    }

    private static FileChannel create(Path fresh, FileRights rights) throws IOException {
        Files.deleteIfExists(fresh); // left by a process that was killed
        return FileChannel.open(
                fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights.atCreation());
    }

    private static void write(Export export, FileChannel target) throws IOException {
        Writer writer = Channels.newWriter(target, StandardCharsets.UTF_8);
        export.writeAsStored(writer);
        writer.flush();
        if (target.size() > Export.MAX_BYTES) {
            throw new IOException("the file would be larger than " + Export.MAX_BYTES + " bytes");
        }
    }

    /** What has more values than are read must not take the place of what can be read; only a large file can have. */
    private void readBack(long size) throws IOException {
        if (size < SMALLEST_WITH_TOO_MANY) {
            return;
        }
        try (InputStream written = Files.newInputStream(place.fresh())) {
            Export.readAsStored(written);
        } catch (IllegalArgumentException e) {
            throw new IOException("the file could not be read again: " + e.getMessage(), e);
        }
    }

    /** What cannot be removed now must not turn a write that stands into one that failed; the next one removes it. */
    private static void discard(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, fresh + " could not be removed", e);
        }
    }

    private boolean moveBackup() {
        try {
            move(place.freshBackup(), place.backup());
            return true;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, place.backup() + " could not be replaced", e);
            return false;
        }
    }

    private static void move(Path fresh, Path place) throws IOException {
        Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Brings the new names to the disk. */
    private void forceFolder() {
        try (FileChannel names = FileChannel.open(place.folder(), StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // Windows opens no folder, and some file systems force none. There the system decides when, and until then
            // a failing power supply brings back the file as it was before, whole.
        }
    }
}
