// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.spi.AdapterException;
import dev.flipper.spi.AdapterWrapper;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A store in memory that writes down what it is asked, fails on demand, and can be in a transaction. */
final class FlakyAdapter extends AdapterWrapper {

    private final List<Operation> calls = new CopyOnWriteArrayList<>();
    private final List<Runnable> afterwards = new CopyOnWriteArrayList<>();
    private final AtomicInteger versions = new AtomicInteger();
    private volatile boolean broken;
    private volatile boolean versionless;
    private volatile boolean uncommitted;

    FlakyAdapter() {
        super("flaky", Adapters.memory());
    }

    /** Everything that was asked so far. */
    List<Operation> calls() {
        return calls;
    }

    void breakDown() {
        broken = true;
    }

    /** Fails to tell its version too, as a store does that cannot be reached. */
    void breakDownWithVersion() {
        broken = true;
        versionless = true;
    }

    void recover() {
        broken = false;
        versionless = false;
    }

    void beginTransaction() {
        uncommitted = true;
    }

    void endTransaction() {
        uncommitted = false;
        afterwards.forEach(Runnable::run);
        afterwards.clear();
    }

    /** How often the version was asked for so far. */
    int versions() {
        return versions.get();
    }

    @Override
    public Optional<String> version() {
        versions.incrementAndGet();
        if (versionless) {
            throw new AdapterException("the store is down", null);
        }
        return super.version();
    }

    @Override
    public boolean hasUncommittedWrites() {
        return uncommitted;
    }

    @Override
    public void afterTransaction(Runnable action) {
        if (uncommitted) {
            afterwards.add(action);
        } else {
            action.run();
        }
    }

    @Override
    protected <T> T around(Operation operation, Supplier<T> call) {
        calls.add(operation);
        if (broken) {
            throw new AdapterException("the store is down", null);
        }
        return call.get();
    }
}
