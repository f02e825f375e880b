// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;

@DisplayName("the model of the kit")
class ModelAdapterTest extends AdapterTck {

    private Adapter model = new ModelAdapter();

    @Override
    protected Adapter createAdapter() {
        model = new ModelAdapter();
        return model;
    }

    @Override
    protected Optional<Adapter> createSecondAdapter() {
        return Optional.of(new AdapterWrapper("second", model) {});
    }

    @Override
    protected boolean replacesAtOnce() {
        return true;
    }

    @Override
    protected boolean tellsVersion() {
        return true;
    }

    @Override
    protected boolean comparesAndSets() {
        return true;
    }
}
