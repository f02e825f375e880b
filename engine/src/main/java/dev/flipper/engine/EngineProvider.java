// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Flipper;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.FlipperProvider;

/** Makes Flippers with this engine. Public for {@link java.util.ServiceLoader} alone: call {@link Flipper#builder}. */
public final class EngineProvider implements FlipperProvider {

    /** For {@link java.util.ServiceLoader}. */
    public EngineProvider() {}

    @Override
    public Flipper.Builder builder(Adapter adapter) {
        return new DefaultBuilder(adapter);
    }
}
