// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Whose a file is and who may use it, where the platform knows such things. */
final class FileRights {

    private final @Nullable PosixFileAttributes model;

    private FileRights(@Nullable PosixFileAttributes model) {
        this.model = model;
    }

    /** Returns the rights of a file, or those of any new file when there is none. */
    static FileRights of(Path file) throws IOException {
        try {
            return new FileRights(Files.readAttributes(file, PosixFileAttributes.class));
        } catch (NoSuchFileException | UnsupportedOperationException e) {
            return new FileRights(null);
        }
    }

    /** What to make a file with, so that nobody can open it in the moment before {@link #giveTo}. */
    FileAttribute<?>[] atCreation() {
        return model == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(model.permissions())};
    }

    void giveTo(Path fresh) throws IOException {
        if (model != null) {
            var view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
            giveOwner(view, model);
            view.setPermissions(model.permissions());
        }
    }

    private static void giveOwner(PosixFileAttributeView view, PosixFileAttributes model) {
        try {
            view.setGroup(model.group());
            view.setOwner(model.owner());
        } catch (IOException e) {
            // Only the superuser may give files away: it stays ours, and may be used by whoever might use it before.
        }
    }
}
