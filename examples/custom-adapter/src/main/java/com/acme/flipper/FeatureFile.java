// SPDX-License-Identifier: Apache-2.0
package com.acme.flipper;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.AdapterException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Properties;
import java.util.UUID;

/** What one file says: the key of a feature, whether it is known, and a numbered line for each value. */
record FeatureFile(String feature, GateValues values) {

    private static final String ENDING = ".properties";

    /** Keys are any text, file names are not. */
    static String name(String feature) {
        return UUID.nameUUIDFromBytes(feature.getBytes(StandardCharsets.UTF_8)) + ENDING;
    }

    static boolean isOne(Path path) {
        return path.toString().endsWith(ENDING);
    }

    static FeatureFile read(Path path) {
        var lines = new Properties();
        try (InputStream stream = Files.newInputStream(path)) {
            lines.load(stream);
        } catch (NoSuchFileException e) {
            return new FeatureFile("", GateValues.NONE);
        } catch (IOException | IllegalArgumentException e) {
            throw new AdapterException("the file " + path + " could not be read", e);
        }
        var values = new ArrayList<GateValue>();
        for (String key : lines.stringPropertyNames()) {
            int dot = key.indexOf('.');
            if (dot > 0) {
                values.add(new GateValue(key.substring(dot + 1), lines.getProperty(key)));
            }
        }
        boolean known = Boolean.parseBoolean(lines.getProperty("known"));
        return new FeatureFile(
                lines.getProperty("feature", ""), GateValues.of(values).known(known));
    }

    /** Writes beside the file first, so that a crash leaves the old one or the new one. */
    void write(Path path) {
        Path beside = path.resolveSibling("next");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            try (OutputStream stream = Files.newOutputStream(beside)) {
                lines().store(stream, null);
            }
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new AdapterException("the file " + path + " could not be written", e);
        }
    }

    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new AdapterException("the file " + path + " could not be deleted", e);
        }
    }

    private Properties lines() {
        var lines = new Properties();
        lines.setProperty("feature", feature);
        lines.setProperty("known", Boolean.toString(values.isKnown()));
        int number = 0;
        for (GateValue value : values.asSet()) {
            number++;
            lines.setProperty(number + "." + value.gate(), value.value());
        }
        return lines;
    }
}
