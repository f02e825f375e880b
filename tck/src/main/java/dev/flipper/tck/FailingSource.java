// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterException;
import dev.flipper.spi.AdapterWrapper;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A store that is lost after the first feature was read. */
final class FailingSource extends AdapterWrapper {

    private final AtomicInteger read = new AtomicInteger();

    FailingSource(Adapter wrapped) {
        super("failing", wrapped);
    }

    @Override
    protected <T> T around(Operation operation, Supplier<T> call) {
        boolean fails = operation == Operation.GET_ALL || (operation == Operation.GET && read.incrementAndGet() > 1);
        if (fails) {
            throw new AdapterException("the source was lost", new IllegalStateException("lost on purpose"));
        }
        return super.around(operation, call);
    }
}
