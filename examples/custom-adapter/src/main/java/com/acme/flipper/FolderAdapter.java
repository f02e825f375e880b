// SPDX-License-Identifier: Apache-2.0
package com.acme.flipper;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps each feature in a small file of one folder. Safe for use by several threads of one process. */
public final class FolderAdapter implements Adapter {

    private final Path folder;

    public FolderAdapter(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized Set<String> features() {
        try (Stream<Path> files = Files.list(Files.createDirectories(folder))) {
            return files.filter(FeatureFile::isOne)
                    .map(FeatureFile::read)
                    .filter(file -> file.values().isKnown())
                    .map(FeatureFile::feature)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new AdapterException("the folder " + folder + " could not be read", e);
        }
    }

    @Override
    public void add(String feature) {
        change(feature, values -> values.known(true));
    }

    @Override
    public synchronized void remove(String feature) {
        FeatureFile.delete(path(feature));
    }

    @Override
    public void clear(String feature) {
        change(feature, values -> GateValues.NONE.known(values.isKnown()));
    }

    @Override
    public synchronized GateValues get(String feature) {
        return FeatureFile.read(path(feature)).values();
    }

    @Override
    public void enable(String feature, GateValue value) {
        change(feature, values -> values.with(value));
    }

    @Override
    public void disable(String feature, GateValue value) {
        change(feature, values -> values.without(value));
    }

    /** What people see in messages and in logs. */
    @Override
    public String toString() {
        return "acme-folder(" + folder + ")";
    }

    private synchronized void change(String feature, UnaryOperator<GateValues> change) {
        new FeatureFile(feature, change.apply(get(feature))).write(path(feature));
    }

    private Path path(String feature) {
        return folder.resolve(FeatureFile.name(feature));
    }
}
