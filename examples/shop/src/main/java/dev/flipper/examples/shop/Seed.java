// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import dev.flipper.Export;
import dev.flipper.Flipper;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Fills an empty store with the flags that were exported from Ruby. */
@WebListener
public class Seed implements ServletContextListener {

    @Inject
    private Flipper flipper;

    /** For the container. */
    public Seed() {}

    // Not when CDI has started: on Payara there is no database yet.
    @Override
    public void contextInitialized(ServletContextEvent event) {
        plant(flipper);
    }

    static void plant(Flipper flipper) {
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
