// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.FeatureNotFoundException;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads from a second store while the first one fails; writes to the first, and to the second too when it is told so. */
final class FailoverAdapter extends WriteWrapper {

    private final Adapter secondary;
    private final boolean dualWrite;

    FailoverAdapter(Adapter primary, Adapter secondary, boolean dualWrite) {
        super("failover", primary);
        this.secondary = secondary;
        this.dualWrite = dualWrite;
    }

    @Override
    public Set<String> features() {
        return read(Adapter::features);
    }

    @Override
    public GateValues get(String feature) {
        return read(adapter -> adapter.get(feature));
    }

    @Override
    public Map<String, GateValues> getAll(Collection<String> features) {
        return read(adapter -> adapter.getAll(features));
    }

    @Override
    public Map<String, GateValues> getAll() {
        return read(Adapter::getAll);
    }

    private <T> T read(Function<Adapter, T> read) {
        try {
            return read.apply(wrapped);
        } catch (FeatureNotFoundException raised) {
            throw raised; // the store is well: it says that there is no such feature
        } catch (RuntimeException failed) {
            return read.apply(secondary);
        }
    }

    @Override
    void write(@Nullable String feature, Consumer<Adapter> write) {
        write.accept(wrapped);
        if (dualWrite) {
            write.accept(secondary);
        }
    }

    @Override
    public void close() {
        try {
            secondary.close();
        } finally {
            wrapped.close();
        }
    }

    @Override
    public String toString() {
        return "failover(" + wrapped + ", " + secondary + ")";
    }
}
