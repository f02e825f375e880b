// SPDX-License-Identifier: Apache-2.0
package com.acme.flipper;

import dev.flipper.spi.Adapter;
import dev.flipper.spi.FlipperExtension;
import dev.flipper.spi.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Offers the adapter by name: {@code flipper.adapter=acme-folder} and {@code flipper.acme.folder}. */
public final class AcmeExtension implements FlipperExtension {

    @Override
    public Set<String> adapters() {
        return Set.of("acme-folder");
    }

    @Override
    public Optional<Adapter> adapter(String name, Settings settings) {
        if (!name.equals("acme-folder")) {
            return Optional.empty();
        }
        Path folder = Path.of(settings.text("flipper.acme.folder").orElse("flags"));
        return Optional.of(new FolderAdapter(folder));
    }
}
