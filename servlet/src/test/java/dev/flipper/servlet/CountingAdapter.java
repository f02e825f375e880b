// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterException;
import dev.flipper.spi.AdapterWrapper;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Remembers every call, and fails when it is told to. */
final class CountingAdapter extends AdapterWrapper {

    final List<Operation> calls = new CopyOnWriteArrayList<>();
    volatile boolean failing;

    CountingAdapter(Adapter wrapped) {
        super("counting", wrapped);
    }

    @Override
    protected <T> T around(Operation operation, Supplier<T> call) {
        calls.add(operation);
        if (failing) {
            throw new AdapterException("told to fail", null);
        }
        return super.around(operation, call);
    }
}
