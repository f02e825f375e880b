// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Rows of two stores, of which one becomes equal to the other. */
final class SyncVector implements Vector {

    @Override
    public void check(JsonObject row, Function<Adapter, Flipper.Builder> engine) {
        var local = store(row.getJsonObject("local"));
        var remote = store(row.getJsonObject("remote"));
        try (Flipper flipper = engine.apply(local).build()) {
            flipper.adapter().copyFrom(remote);
        }
        assertThat(local.getAll()).as("after copyFrom, in %s", row).isEqualTo(remote.getAll());
    }

    private static ModelAdapter store(JsonObject features) {
        Map<String, GateValues> values = new LinkedHashMap<>();
        features.forEach((feature, gates) -> values.put(feature, VectorJson.state(gates.asJsonObject())));
        var adapter = new ModelAdapter();
        adapter.replaceAll(values);
        return adapter;
    }
}
