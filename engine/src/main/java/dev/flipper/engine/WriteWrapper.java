// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The base of decorators for which one write is like another: each comes as something to be done to an adapter. */
abstract class WriteWrapper extends AdapterWrapper {

    WriteWrapper(String name, Adapter wrapped) {
        super(name, wrapped);
    }

    /**
     * Does a write to one adapter or several, in whatever order.
     *
     * @param feature what is written, {@code null} for everything
     */
    abstract void write(@Nullable String feature, Consumer<Adapter> write);

    @Override
    public void add(String feature) {
        write(feature, adapter -> adapter.add(feature));
    }

    @Override
    public void remove(String feature) {
        write(feature, adapter -> adapter.remove(feature));
    }

    @Override
    public void clear(String feature) {
        write(feature, adapter -> adapter.clear(feature));
    }

    @Override
    public void enable(String feature, GateValue value) {
        write(feature, adapter -> adapter.enable(feature, value));
    }

    @Override
    public void disable(String feature, GateValue value) {
        write(feature, adapter -> adapter.disable(feature, value));
    }

    @Override
    public void replaceAll(Map<String, GateValues> features) {
        write(null, adapter -> adapter.replaceAll(features));
    }

    /** Not offered: between two stores there is no way to compare and set. */
    @Override
    public boolean replaceIf(String feature, GateValues expected, GateValues values) {
        throw new UnsupportedOperationException(this + " cannot compare and set");
    }
}
