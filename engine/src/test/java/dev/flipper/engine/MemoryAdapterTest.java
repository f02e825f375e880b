// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.spi.Adapter;
import dev.flipper.tck.AdapterTck;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Adapters.memory")
class MemoryAdapterTest extends AdapterTck {

    @Override
    protected Adapter createAdapter() {
        return Adapters.memory();
    }

    @Override
    protected boolean replacesAtOnce() {
        return true;
    }

    @Override
    protected boolean comparesAndSets() {
        return true;
    }

    @Override
    protected boolean tellsVersion() {
        return true;
    }
}
