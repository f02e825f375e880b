// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Export;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a file held when it looked like this: its features, or the last whole ones when it is torn or gone.
 *
 * @param stamp the look of the file
 * @param backup the look of the backup when the features were read; when it has another one, it holds newer features
 * @param trouble what is wrong with the file, if anything
 */
record FileContent(FileStamp stamp, FileStamp backup, FeatureMap features, Optional<String> trouble) {

    private static final FileContent NOTHING =
            new FileContent(FileStamp.NO_FILE, FileStamp.NO_FILE, FeatureMap.EMPTY, Optional.empty());

    /** Reads the file for the first time, when nothing is known that could stand in for it except the backup. */
    static FileContent first(Path path) throws IOException {
        FileStamp stamp = FileStamp.of(path);
        FilePlace place = FilePlace.of(path);
        boolean isNew = stamp.equals(FileStamp.NO_FILE) && Files.notExists(place.backup());
        FileContent content = isNew ? NOTHING : NOTHING.next(stamp, place);
        if (content.trouble.isPresent() && content.backup.equals(FileStamp.NO_FILE)) {
            throw new IOException(content.trouble.get() + ", and there is no whole " + place.backup()
                    + " to use instead. Nothing was changed. Mend the file, or put a whole export in its place; to begin"
                    + " without features, remove it and what lies beside it");
        }
        return content;
    }

    /** Reads the file after it has changed. */
    FileContent next(FileStamp now, FilePlace place) throws IOException {
        // Looked at before the file is read: a backup that is written meanwhile counts as newer than what is read.
        FileStamp copy = FileStamp.of(place.backup());
        try {
            return new FileContent(now, copy, features.withKnown(read(place.file())), Optional.empty());
        } catch (NoSuchFileException e) {
            return lastGood(now, copy, place, place.file() + " is gone");
        } catch (IllegalArgumentException e) {
            return lastGood(now, copy, place, place.file() + " is torn (" + e.getMessage() + ')');
        }
    }

    private FileContent lastGood(FileStamp now, FileStamp copy, FilePlace place, String fault) throws IOException {
        if (!copy.equals(backup)) {
            try {
                FeatureMap newer = features.withKnown(read(place.backup()));
                return new FileContent(now, copy, newer, Optional.of(fault));
            } catch (NoSuchFileException | IllegalArgumentException e) {
                // Then what is known already is the last that was whole.
            }
        }
        return new FileContent(now, backup, features, Optional.of(fault));
    }

    private static FeatureMap read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return FeatureMap.of(Export.readAsStored(stream).features());
        }
    }

    /** Returns the same look of the file with other features, those that are not written. */
    FileContent with(FeatureMap others) {
        return new FileContent(stamp, backup, others, trouble);
    }
}
