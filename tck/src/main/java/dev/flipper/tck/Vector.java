// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import jakarta.json.JsonObject;

/** Checks the rows of one vector file. */
interface Vector {

    /**
     * Asks what a row asks, and fails when the answer is another.
     *
     * @param row the row
     * @param engine what is asked
     */
    void check(JsonObject row, EngineUnderTest engine);
}
