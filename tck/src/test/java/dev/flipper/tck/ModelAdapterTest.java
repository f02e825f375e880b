// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.spi.Adapter;
import org.junit.jupiter.api.DisplayName;

@DisplayName("the model of the kit")
class ModelAdapterTest extends AdapterTck {

    @Override
    protected Adapter createAdapter() {
        return new ModelAdapter();
    }
}
