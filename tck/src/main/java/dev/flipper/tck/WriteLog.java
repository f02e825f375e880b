// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Writes down what is written: the name of the operation, and the gate and expression where it has any. */
final class WriteLog extends AdapterWrapper {

    private final List<List<Object>> writes = new ArrayList<>();

    WriteLog(Adapter wrapped) {
        super("log", wrapped);
    }

    List<List<Object>> writes() {
        return writes;
    }

    @Override
    public void enable(String feature, GateValue value) {
        writes.add(List.of("enable", value.gate(), VectorJson.plain(value.value())));
        wrapped.enable(feature, value);
    }

    @Override
    public void disable(String feature, GateValue value) {
        writes.add(List.of("disable", value.gate(), VectorJson.plain(value.value())));
        wrapped.disable(feature, value);
    }

    @Override
    protected <T> T around(Operation operation, Supplier<T> call) {
        if (operation.isWrite()) {
            writes.add(List.of(operation.name().toLowerCase(Locale.ROOT)));
        }
        return call.get();
    }
}
