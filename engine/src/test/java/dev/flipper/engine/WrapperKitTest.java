// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.spi.Adapter;
import dev.flipper.spi.Instrumenter;
import dev.flipper.tck.AdapterTck;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** Every wrapper that does not refuse writes is as good an adapter as what it wraps. */
@DisplayName("A wrapper around the memory adapter")
class WrapperKitTest {

    /** Long enough to never come in a test: what shows must show without it. */
    private static final Duration NEVER = Duration.ofHours(1);

    @Nested
    @DisplayName("inMemory")
    class InMemory extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return Adapters.inMemory(Adapters.memory(), NEVER);
        }
    }

    @Nested
    @DisplayName("strict, ignoring")
    class Strict extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return Adapters.strict(Adapters.memory(), Strictness.IGNORE);
        }
    }

    @Nested
    @DisplayName("actorLimit")
    class ActorLimit extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return Adapters.actorLimit(Adapters.memory(), 100_000);
        }
    }

    @Nested
    @DisplayName("failover with dual write")
    class Failover extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return Adapters.failover(Adapters.memory(), Adapters.memory(), true);
        }
    }

    @Nested
    @DisplayName("failsafe")
    class Failsafe extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return Adapters.failsafe(Adapters.memory());
        }
    }

    @Nested
    @DisplayName("dualWrite")
    class DualWrite extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return Adapters.dualWrite(Adapters.memory(), Adapters.memory());
        }
    }

    @Nested
    @DisplayName("sync")
    class Sync extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return Adapters.sync(Adapters.memory(), Adapters.memory(), NEVER);
        }
    }

    @Nested
    @DisplayName("instrumented and recording")
    class Watched extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return Adapters.memory()
                    .with(adapter -> Adapters.instrumented(adapter, new Instrumenter() {}))
                    .with(adapter -> Adapters.recording(adapter, operation -> {}));
        }
    }
}
