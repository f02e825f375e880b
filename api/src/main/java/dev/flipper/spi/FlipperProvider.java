// SPDX-License-Identifier: Apache-2.0
package dev.flipper.spi;

import dev.flipper.Flipper;
import dev.flipper.FlipperException;

/** The entry to an engine, found with {@link java.util.ServiceLoader}. */
public interface FlipperProvider {

    /**
     * Starts an instance over an adapter.
     *
     * @param adapter where the features are kept
     * @return a new builder
     */
    Flipper.Builder builder(Adapter adapter);

    /**
     * Finds an engine: first with the context class loader of the thread, then with the one that loaded this interface.
     *
     * @return the first engine found
     * @throws FlipperException when there is none
     */
    static FlipperProvider load() {
        return Services.load(FlipperProvider.class).stream()
                .findFirst()
                .orElseThrow(() ->
                        new FlipperException("no Flipper engine found: add flipper-engine to the class path", null));
    }
}
