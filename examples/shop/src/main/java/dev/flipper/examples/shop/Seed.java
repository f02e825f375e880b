// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import dev.flipper.Export;
import dev.flipper.Flipper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Fills an empty store with the flags that were exported from Ruby. */
@ApplicationScoped
class Seed {

    void plant(@Observes Startup event, Flipper flipper) {
        if (flipper.features().isEmpty()) {
            flipper.adapter().replaceAll(exported().features());
        }
    }

    static Export exported() {
        try (InputStream json = Seed.class.getResourceAsStream("/flags.json")) {
            return Export.read(Objects.requireNonNull(json, "flags.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
