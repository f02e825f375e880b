// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Export;
import dev.flipper.spi.Adapter;
import java.nio.file.Path;

/**
 * The adapters that come with the engine: stores, and decorators to put around any store.
 *
 * <pre>{@code
 * Adapter adapter = Adapters.file(Path.of("flags.json")).with(Adapters::readOnly);
 * }</pre>
 *
 * <p>All of them are safe for use by several threads.
 */
public final class Adapters {

    private Adapters() {}

    /**
     * Returns an empty store in memory. A read is a look-up in an immutable map: it neither blocks nor fails.
     *
     * @return a new store
     */
    public static Adapter memory() {
        return new MemoryAdapter(FeatureMap.EMPTY);
    }

    /**
     * Returns a store in memory that begins with the features of an export.
     *
     * @param export the features to begin with
     * @return a new store
     */
    public static Adapter memory(Export export) {
        return new MemoryAdapter(FeatureMap.of(export.features()));
    }

    /**
     * Returns a store in one file, which holds the export as JSON and may be edited by hand. Every read looks whether the
     * file has changed, and reads it when it has; every write replaces the file whole, so that a reader and a crash find
     * either the old state or the new one. Values of features that were never added are not written.
     *
     * @param path the file, which need not exist; its folder is made by the first write
     * @return a store over the file
     * @throws dev.flipper.spi.AdapterException when the file exists and cannot be read; the message names what is wrong
     */
    public static Adapter file(Path path) {
        return new FileAdapter(path);
    }

    /**
     * Refuses every write with a {@link dev.flipper.WriteRefusedException}.
     *
     * @param adapter the store
     * @return a view of the store
     */
    public static Adapter readOnly(Adapter adapter) {
        return new ReadOnlyAdapter(adapter);
    }
}
