// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.spi.Adapter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads locally; writes to the remote first, and locally only when that went well. */
final class DualWriteAdapter extends WriteWrapper {

    private final Adapter remote;

    DualWriteAdapter(Adapter local, Adapter remote) {
        super("dualWrite", local);
        this.remote = remote;
    }

    @Override
    void write(@Nullable String feature, Consumer<Adapter> write) {
        write.accept(remote);
        write.accept(wrapped);
    }

    @Override
    public boolean isReadOnly() {
        return wrapped.isReadOnly() || remote.isReadOnly();
    }

    @Override
    public void close() {
        try {
            remote.close();
        } finally {
            wrapped.close();
        }
    }

    @Override
    public String toString() {
        return "dualWrite(" + wrapped + ", " + remote + ")";
    }
}
