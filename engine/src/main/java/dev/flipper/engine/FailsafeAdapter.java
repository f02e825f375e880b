// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.FeatureNotFoundException;
import dev.flipper.GateValues;
import dev.flipper.WriteRefusedException;
import dev.flipper.spi.Adapter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes a store that fails for an empty one: reads find nothing, writes are lost. The log says when that begins and when it ends. */
final class FailsafeAdapter extends WriteWrapper {

    private final Outage reading = new Outage("reading the store", "every feature counts as off");
    private final Outage writing = new Outage("writing to the store", "writes are lost");

    FailsafeAdapter(Adapter wrapped) {
        super("failsafe", wrapped);
    }

    @Override
    public Set<String> features() {
        return read(wrapped::features, Set.of());
    }

    @Override
    public GateValues get(String feature) {
        return read(() -> wrapped.get(feature), GateValues.NONE);
    }

    @Override
    public Map<String, GateValues> getAll(Collection<String> features) {
        var nothing = new LinkedHashMap<String, GateValues>();
        features.forEach(feature -> nothing.put(feature, GateValues.NONE));
        return read(() -> wrapped.getAll(features), nothing);
    }

    @Override
    public Map<String, GateValues> getAll() {
        return read(wrapped::getAll, Map.of());
    }

    /** A store that cannot say is asked for everything, and then answered for. */
    @Override
    public Optional<String> version() {
        return reading.version(() -> read(wrapped::version, Optional.empty()));
    }

    private <T> T read(Supplier<T> read, T otherwise) {
        try {
            T found = read.get();
            reading.well();
            return found;
        } catch (FeatureNotFoundException raised) {
            throw raised;
        } catch (RuntimeException failed) {
            reading.failed(failed);
            return otherwise;
        }
    }

    @Override
    void write(@Nullable String feature, Consumer<Adapter> write) {
        try {
            write.accept(wrapped);
            writing.well();
        } catch (FeatureNotFoundException | WriteRefusedException refused) {
            throw refused; // a rule, not a fault
        } catch (RuntimeException failed) {
            writing.failed(failed);
        }
    }
}
