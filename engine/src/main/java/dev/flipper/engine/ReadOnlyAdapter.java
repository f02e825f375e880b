// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.WriteRefusedException;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import java.util.function.Supplier;

/** Refuses every write. */
final class ReadOnlyAdapter extends AdapterWrapper {

    ReadOnlyAdapter(Adapter wrapped) {
        super("readOnly", wrapped);
    }

    @Override
    protected <T> T around(Operation operation, Supplier<T> call) {
        if (operation.isWrite()) {
            throw new WriteRefusedException("the features are read-only");
        }
        return super.around(operation, call);
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }
}
