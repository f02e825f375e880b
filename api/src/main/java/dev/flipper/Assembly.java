// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import dev.flipper.spi.Adapter;
import dev.flipper.spi.FlipperExtension;
import dev.flipper.spi.FlipperProvider;
import dev.flipper.spi.Settings;
import java.util.List;
import java.util.Optional;

/** Puts a Flipper together from settings and from whatever extensions are there. */
final class Assembly {

    private static final String ADAPTER = "flipper.adapter";

    private final Settings settings;
    // Looked for first: without an engine there are no adapters to name either, and that would be the lesser complaint.
    private final FlipperProvider engine = FlipperProvider.load();
    private final List<FlipperExtension> extensions = FlipperExtension.load();

    Assembly(Settings settings) {
        this.settings = settings;
    }

    Flipper.Builder builder() {
        return builder(store());
    }

    Flipper.Builder builder(Adapter store) {
        Adapter adapter = store;
        try {
            for (FlipperExtension extension : extensions) {
                adapter = extension.decorate(adapter, settings);
            }
            Flipper.Builder builder = engine.builder(adapter);
            extensions.forEach(extension -> extension.configure(builder, settings));
            return builder;
        } catch (RuntimeException failed) {
            // A layer may have started a thread by now, and nobody else could ever end it.
            close(adapter, failed);
            throw failed;
        }
    }

    private static void close(Adapter adapter, RuntimeException failed) {
        try {
            adapter.close();
        } catch (RuntimeException second) {
            failed.addSuppressed(second);
        }
    }

    private Adapter store() {
        String name = settings.text(ADAPTER).orElse("memory");
        return extensions.stream()
                .map(extension -> extension.adapter(name, settings))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(ADAPTER + " must name an adapter that is on the class "
                        + "path, but was \"" + name + "\"; offered: " + offered()));
    }

    private List<String> offered() {
        return extensions.stream()
                .flatMap(extension -> extension.adapters().stream())
                .sorted()
                .toList();
    }
}
