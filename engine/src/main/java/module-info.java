// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** The reference engine. Applications use {@link dev.flipper.engine.Adapters} and nothing else of it. */
@NullMarked
module dev.flipper.engine {
    requires transitive dev.flipper.api;

    exports dev.flipper.engine;

    provides dev.flipper.spi.FlipperProvider with
            dev.flipper.engine.EngineProvider;
    provides dev.flipper.spi.FlipperExtension with
            dev.flipper.engine.EngineExtension;
}
