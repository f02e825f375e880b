// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.spi.Settings;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Settings from MicroProfile Config. The only class that knows it, and never loaded without it. */
final class MicroProfileSettings implements Settings {

    private static final System.Logger LOG = System.getLogger("dev.flipper.cdi");

    private final Config config;
    private final Misspellings misspellings;

    private MicroProfileSettings(Config config) {
        this.config = config;
        // Listed once: a source may be far away.
        this.misspellings = new Misspellings(names(config));
    }

    /** Returns the settings of the application that the calling thread works for. */
    static Settings ofApplication() {
        return new MicroProfileSettings(ConfigProvider.getConfig());
    }

    @Override
    public Optional<String> text(String key) {
        misspellings.ask(key);
        Optional<String> text =
                config.getOptionalValue(key, String.class).map(String::strip).filter(present -> !present.isEmpty());
        if (text.isEmpty()) {
            misspellings.notSet(key);
        }
        return text;
    }

    private static Set<String> names(Config config) {
        try {
            Set<String> names = new TreeSet<>();
            config.getPropertyNames().forEach(names::add);
            return names;
        } catch (RuntimeException unlisted) {
            // A source may be asked for single keys only. That costs a hint, and must cost no more.
            LOG.log(System.Logger.Level.DEBUG, "the configuration does not list its names", unlisted);
            return Set.of();
        }
    }
}
