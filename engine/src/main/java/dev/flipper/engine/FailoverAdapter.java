// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.FeatureNotFoundException;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads from a second store while the first one fails; writes to the first, and to the second too when it is told so. */
final class FailoverAdapter extends WriteWrapper {

    private final Adapter secondary;
    private final boolean dualWrite;
    private final Outage outage;

    FailoverAdapter(Adapter primary, Adapter secondary, boolean dualWrite) {
        super("failover", primary);
        this.secondary = secondary;
        this.dualWrite = dualWrite;
        this.outage = new Outage(primary.toString(), "reading goes to " + secondary);
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

    /** Tells the stores apart: whoever goes by the version must notice that the other one answers now. */
    @Override
    public Optional<String> version() {
        return outage.version(() -> read(adapter ->
                adapter == secondary ? adapter.version().map(version -> "secondary " + version) : adapter.version()));
    }

    private <T> T read(Function<Adapter, T> read) {
        try {
            T found = read.apply(wrapped);
            outage.well();
            return found;
        } catch (FeatureNotFoundException raised) {
            throw raised; // the store is well: it says that there is no such feature
        } catch (RuntimeException failed) {
            outage.failed(failed);
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
