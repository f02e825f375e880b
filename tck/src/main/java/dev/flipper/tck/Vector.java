// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.Flipper;
import dev.flipper.spi.Adapter;
import jakarta.json.JsonObject;
import java.util.function.Function;

/** Checks the rows of one vector file. */
interface Vector {

    /**
     * Asks what a row asks, and fails when the answer is another.
     *
     * @param row the row
     * @param engine starts an instance over an adapter
     */
    void check(JsonObject row, Function<Adapter, Flipper.Builder> engine);
}
