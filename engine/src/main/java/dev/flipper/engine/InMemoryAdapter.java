// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the whole state of a store in memory, so that a read neither leaves the process nor waits for anybody. What
 * others change is found by the store's version, on a thread of its own.
 */
final class InMemoryAdapter extends WriteWrapper {

    private final ReentrantLock lock = new ReentrantLock();
    private final Reports reports;
    private final BackgroundLoop loop;

    /** One for all transactions, so that a store need not keep one for each write. */
    private final Runnable wake;

    /** Set until its thread reads without a transaction. */
    @SuppressWarnings("ThreadLocalUsage") // of this layer, which has a thread's own transactions to tell apart
    private final ThreadLocal<Boolean> wroteInTransaction = new ThreadLocal<>();

    /** Spares everybody the look where there are no transactions. */
    private volatile boolean anyTransactions;

    private volatile FeatureMap state = FeatureMap.EMPTY;
    private volatile Optional<String> version = Optional.empty();

    InMemoryAdapter(Adapter wrapped, Duration interval, Reports reports) {
        super("inMemory", wrapped);
        this.reports = reports;
        this.loop = new BackgroundLoop("flipper-in-memory", interval, this::refresh);
        this.wake = loop::runSoon;
    }

    /** Looks at the store at once, and from then on in the background. */
    InMemoryAdapter start() {
        loop.runNow();
        loop.start();
        return this;
    }

    /** Looks at the store, and tells whoever listens how that went. */
    void refresh() {
        SyncEvent.around(reports, this::look);
    }

    /** Reads everything when the store says that something has changed, or cannot say. */
    void look() {
        lock.lock();
        try {
            Optional<String> now = wrapped.version();
            if (now.isEmpty() || !now.equals(version)) {
                read(now);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Reads everything, whatever the store says. */
    void readAgain() {
        lock.lock();
        try {
            read(wrapped.version());
        } finally {
            lock.unlock();
        }
    }

    private void read(Optional<String> before) {
        state = state.withKnown(FeatureMap.of(wrapped.getAll()));
        // What changed while it was read, or was answered by somebody else in an outage, has no version.
        version = before.filter(known -> wrapped.version().filter(known::equals).isPresent());
    }

    /**
     * The lock is not held while the store writes: one transaction may wait there for another, whose next write would wait
     * here for the lock.
     */
    @Override
    void write(@Nullable String feature, Consumer<Adapter> write) {
        try {
            write.accept(wrapped);
        } finally {
            // The next look at the store reads everything: after a failure nobody knows how far the write came.
            version = Optional.empty();
        }
        if (wrapped.hasUncommittedWrites()) {
            wroteInTransaction.set(true);
            anyTransactions = true;
            wrapped.afterTransaction(wake);
        } else {
            reload(feature);
        }
    }

    private void reload(@Nullable String feature) {
        lock.lock();
        try {
            state = feature == null ? FeatureMap.of(wrapped.getAll()) : state.put(feature, wrapped.get(feature));
        } finally {
            // A look at the store that began before the write may have ended after it.
            version = Optional.empty();
            lock.unlock();
        }
    }

    /** Returns the version of what is answered from, which may be older than the store. */
    @Override
    public Optional<String> version() {
        return isBypassed() ? wrapped.version() : version;
    }

    @Override
    public Set<String> features() {
        return isBypassed() ? wrapped.features() : state.known().keySet();
    }

    @Override
    public GateValues get(String feature) {
        return isBypassed() ? wrapped.get(feature) : state.get(feature);
    }

    @Override
    public Map<String, GateValues> getAll() {
        return isBypassed() ? wrapped.getAll() : state.known();
    }

    @Override
    public Map<String, GateValues> getAll(Collection<String> features) {
        if (isBypassed()) {
            return wrapped.getAll(features);
        }
        FeatureMap present = state;
        var values = new LinkedHashMap<String, GateValues>();
        features.forEach(feature -> values.put(feature, present.get(feature)));
        return Collections.unmodifiableMap(values);
    }

    /** A thread sees its own writes even before they are committed, and nobody else does. */
    private boolean isBypassed() {
        if (wrapped.hasUncommittedWrites()) {
            return true;
        }
        // Whoever has written sees it at the end of the transaction, without waiting for the loop.
        if (anyTransactions && wroteInTransaction.get() != null) {
            wroteInTransaction.remove();
            loop.runNow();
        }
        return false;
    }

    @Override
    public void close() {
        loop.close();
        super.close();
    }
}
