// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Export;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.Instrumenter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

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

    /** How often a store kept in memory is looked at, unless somebody says otherwise. */
    static final Duration LOOK = Duration.ofSeconds(1);

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
     * either the old state or the new one. Several processes may share a file on a local disk. Values of features that
     * were never added are not written.
     *
     * <p>Beside {@code flags.json}, or beside what it links to, lie {@code flags.json.bak}, a copy of what was written
     * last; {@code flags.json.lock}, which is empty and stays; and {@code .tmp} files during a write. The process must be
     * allowed to make files in the folder. When the file is torn (cut, emptied, edited with a mistake) or gone, a running
     * store goes on with the last content that was whole, and one that starts takes the backup; the log says so. The next
     * write makes the file whole, and keeps the torn one as {@code flags.json.torn}. To empty the store by hand, write
     * <code>{"features":{}}</code> to the file, or stop every process and remove the file <em>and</em> its backup.
     *
     * @implSpec Rules file-1 to file-13 of the specification.
     * @param path the file, which need not exist; its folder is made by the first write
     * @return a store over the file
     * @throws dev.flipper.spi.AdapterException when the file exists and cannot be read, and when it is torn and there is
     *     no whole backup; the message names what is wrong
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

    /**
     * Minds when somebody asks for, or changes, a feature that the store does not know. Adding a feature passes, and so
     * does replacing all of them.
     *
     * @param adapter the store
     * @param strictness what happens then
     * @return a view of the store
     */
    public static Adapter strict(Adapter adapter, Strictness strictness) {
        return new StrictAdapter(adapter, strictness);
    }

    /**
     * Refuses to list one more actor for a feature that lists as many as it may, with a
     * {@link dev.flipper.WriteRefusedException}. An actor who is listed already passes, and so does replacing all.
     *
     * @param adapter the store
     * @param limit the most actors a feature may list, at least 1
     * @return a view of the store
     * @throws IllegalArgumentException when the limit is less than 1
     */
    public static Adapter actorLimit(Adapter adapter, int limit) {
        return new ActorLimitAdapter(adapter, limit);
    }

    /**
     * Reads from a second store while the first one fails. Writes go to the first one only.
     *
     * @param primary the store
     * @param secondary a store to read from meanwhile, for example one that holds a bundled export
     * @return both as one; closing it closes both
     */
    public static Adapter failover(Adapter primary, Adapter secondary) {
        return new FailoverAdapter(primary, secondary, false);
    }

    /**
     * Reads from a second store while the first one fails.
     *
     * @param primary the store
     * @param secondary a store to read from meanwhile
     * @param dualWrite whether what was written to the first store is then written to the second
     * @return both as one; closing it closes both
     */
    public static Adapter failover(Adapter primary, Adapter secondary, boolean dualWrite) {
        return new FailoverAdapter(primary, secondary, dualWrite);
    }

    /**
     * Takes a store that fails for an empty one: reads find nothing, writes are lost, and the log says so. A
     * {@link dev.flipper.Flipper} does better by itself, with the values it read last.
     *
     * @param adapter the store
     * @return a view of the store
     */
    public static Adapter failsafe(Adapter adapter) {
        return new FailsafeAdapter(adapter);
    }

    /**
     * Reads from one store, and writes to another first. When that fails, nothing is written and the error reaches the
     * caller.
     *
     * @param local the store to read from
     * @param remote the store to write to first
     * @return both as one; closing it closes both
     */
    public static Adapter dualWrite(Adapter local, Adapter remote) {
        return new DualWriteAdapter(local, remote);
    }

    /**
     * Keeps a local store equal to a remote one: reads are local, writes go to the remote first, and everything is copied
     * from the remote at once and then at intervals, in the background. A remote that fails leaves the local store as it
     * is.
     *
     * @param local the store to read from
     * @param remote the store to follow
     * @param interval the time between two copies, more than nothing
     * @return both as one, with a daemon thread until it is closed; closing it closes both
     * @throws IllegalArgumentException when the interval is not positive
     */
    public static Adapter sync(Adapter local, Adapter remote, Duration interval) {
        return new SyncAdapter(local, remote, positive(interval), new Reports(List.of()));
    }

    /**
     * Keeps a local store equal to a remote one, and tells a listener of every copy: how long it took, how it ended.
     *
     * @param local the store to read from
     * @param remote the store to follow
     * @param interval the time between two copies, more than nothing
     * @param instrumenter receives a {@link dev.flipper.spi.FlipperEvent.Sync} after each copy
     * @return both as one, with a daemon thread until it is closed; closing it closes both
     * @throws IllegalArgumentException when the interval is not positive
     */
    public static Adapter sync(Adapter local, Adapter remote, Duration interval, Instrumenter instrumenter) {
        return new SyncAdapter(local, remote, positive(interval), new Reports(List.of(instrumenter)));
    }

    /**
     * Tells a listener of every call: which, how long it took, how it ended.
     *
     * @param adapter the store
     * @param instrumenter receives a {@link dev.flipper.spi.FlipperEvent.AdapterCall} after each call
     * @return a view of the store
     */
    public static Adapter instrumented(Adapter adapter, Instrumenter instrumenter) {
        return new InstrumentedAdapter(adapter, instrumenter);
    }

    /**
     * Hands on the name of every operation before it is carried out, for tests:
     * {@code Adapters.recording(store, operations::add)}.
     *
     * @param adapter the store
     * @param record receives the operations, on the threads that call
     * @return a view of the store
     */
    public static Adapter recording(Adapter adapter, Consumer<? super Adapter.Operation> record) {
        return new RecordingAdapter(adapter, record);
    }

    /**
     * Keeps the whole state of a store in memory: a read neither leaves the process nor waits. Writes go to the store and
     * show at once; what others write shows within a second, found by {@link Adapter#version()} or, where the store has
     * none, by reading everything. A store that fails leaves the last state in place.
     *
     * @param adapter the store
     * @return a view of the store that keeps a daemon thread until it is closed
     */
    public static Adapter inMemory(Adapter adapter) {
        return inMemory(adapter, LOOK);
    }

    /**
     * Keeps the whole state of a store in memory, and looks at the store at an interval of one's own.
     *
     * @param adapter the store
     * @param interval the time between two looks, more than nothing
     * @return a view of the store that keeps a daemon thread until it is closed
     * @throws IllegalArgumentException when the interval is not positive
     */
    public static Adapter inMemory(Adapter adapter, Duration interval) {
        return new InMemoryAdapter(adapter, positive(interval), new Reports(List.of())).start();
    }

    /**
     * Keeps the whole state of a store in memory, and tells a listener of every look at the store: how long it took, how
     * it ended. An assembly from settings does that by itself, with the listeners of its instance.
     *
     * @param adapter the store
     * @param interval the time between two looks, more than nothing
     * @param instrumenter receives a {@link dev.flipper.spi.FlipperEvent.Sync} after each look
     * @return a view of the store that keeps a daemon thread until it is closed
     * @throws IllegalArgumentException when the interval is not positive
     */
    public static Adapter inMemory(Adapter adapter, Duration interval, Instrumenter instrumenter) {
        return new InMemoryAdapter(adapter, positive(interval), new Reports(List.of(instrumenter))).start();
    }

    private static Duration positive(Duration interval) {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("interval must be more than nothing, but was " + interval);
        }
        return interval;
    }
}
