// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** The Flipper specification: what applications call and what storage adapters implement. */
@NullMarked
@SuppressWarnings("module") // the engine, to which one package is exported, is compiled later
module dev.flipper.api {
    requires jakarta.json;
    requires static transitive org.jspecify;

    exports dev.flipper;
    exports dev.flipper.spi;
    exports dev.flipper.internal to
            dev.flipper.engine;

    uses dev.flipper.spi.FlipperExtension;
    uses dev.flipper.spi.FlipperProvider;
    uses jakarta.json.spi.JsonProvider;
}
