// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import jakarta.json.JsonObject;

/** Rows of two stores, of which one becomes equal to the other. */
final class SyncVector implements Vector {

    @Override
    public void check(JsonObject row, EngineUnderTest engine) {
        var local = store(row.getJsonObject("local"));
        var remote = store(row.getJsonObject("remote"));
        try (Flipper flipper = engine.over(local).build()) {
            flipper.adapter().copyFrom(remote);
        }
        assertThat(local.getAll()).as("after copyFrom, in %s", row).isEqualTo(remote.getAll());
    }

    private static ModelAdapter store(JsonObject features) {
        var adapter = new ModelAdapter();
        adapter.replaceAll(VectorJson.features(features));
        return adapter;
    }
}
