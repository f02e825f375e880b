// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Hands on the name of every operation before it is carried out. */
final class RecordingAdapter extends AdapterWrapper {

    private final Consumer<? super Operation> record;

    RecordingAdapter(Adapter wrapped, Consumer<? super Operation> record) {
        super("recording", wrapped);
        this.record = record;
    }

    @Override
    protected <T> T around(Operation operation, Supplier<T> call) {
        record.accept(operation);
        return super.around(operation, call);
    }
}
