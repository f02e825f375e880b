// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.spi.AdapterException;
import dev.flipper.spi.AdapterWrapper;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A store in memory that writes down what it is asked, fails on demand, and can be in a transaction. */
final class FlakyAdapter extends AdapterWrapper {

    private final List<Operation> calls = new CopyOnWriteArrayList<>();
    private boolean broken;
    private boolean uncommitted;

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

    void recover() {
        broken = false;
    }

    void beginTransaction() {
        uncommitted = true;
    }

    @Override
    public boolean hasUncommittedWrites() {
        return uncommitted;
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
