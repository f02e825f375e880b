// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.spi.Adapter;
import dev.flipper.tck.EngineTck;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The engine answers like Flipper for Ruby")
class VectorsTest extends EngineTck {

    @Override
    protected Adapter createAdapter() {
        return Adapters.memory();
    }
}
