// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What tells one content of a file from another without reading it. The file key (the inode, where there is one) changes
 * with every replacement, even when two of them fall into one tick of the file system's clock.
 */
record FileStamp(long size, FileTime modified, @Nullable Object fileKey) {

    static final FileStamp NO_FILE = new FileStamp(-1, FileTime.fromMillis(0), null);

    static FileStamp of(Path path) throws IOException {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new FileStamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        } catch (NoSuchFileException e) {
            return NO_FILE;
        }
    }

    /** Makes a file younger than the one it is going to replace, whatever the clock says. */
    static FileStamp ofYounger(Path fresh, Path old) throws IOException {
        FileStamp stamp = of(fresh);
        FileTime before = of(old).modified();
        if (stamp.modified().compareTo(before) > 0) {
            return stamp;
        }
        // A file system gives the key of a file that is gone to the next one: after two writes within one tick of its
        // clock the key and the time could be those of two writes ago.
        Files.setLastModifiedTime(fresh, FileTime.fromMillis(before.toMillis() + 1));
        return of(fresh);
    }
}
