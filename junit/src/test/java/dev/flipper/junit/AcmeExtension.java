// SPDX-License-Identifier: Apache-2.0
package dev.flipper.junit;

import dev.flipper.Flipper;
import dev.flipper.Group;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import dev.flipper.spi.FlipperExtension;
import dev.flipper.spi.Settings;
import java.util.function.Supplier;

/** What an application may have on its class path: a group, and a store that cannot be asked once it is closed. */
public final class AcmeExtension implements FlipperExtension {

    @Override
    public void configure(Flipper.Builder builder, Settings settings) {
        builder.group(new Group("staff", actor -> actor.flipperId().startsWith("Staff;")));
    }

    @Override
    public Adapter decorate(Adapter adapter, Settings settings) {
        return new Closing(adapter);
    }

    private static final class Closing extends AdapterWrapper {

        private volatile boolean closed;

        Closing(Adapter adapter) {
            super("closing", adapter);
        }

        @Override
        protected <T> T around(Operation operation, Supplier<T> call) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            return call.get();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
