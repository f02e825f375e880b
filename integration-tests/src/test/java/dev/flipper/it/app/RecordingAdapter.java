// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.app;

import dev.flipper.engine.Adapters;
import dev.flipper.spi.AdapterWrapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The store of the application: a memory that counts how often it is asked. */
@ApplicationScoped
public class RecordingAdapter extends AdapterWrapper {

    private final AtomicInteger calls = new AtomicInteger();

    /** For the container. */
    public RecordingAdapter() {
        super("recording", Adapters.memory());
    }

    @Override
    protected <T> T around(Operation operation, Supplier<T> call) {
        calls.incrementAndGet();
        return super.around(operation, call);
    }

    int calls() {
        return calls.get();
    }
}
