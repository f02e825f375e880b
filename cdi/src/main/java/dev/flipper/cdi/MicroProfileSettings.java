// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.spi.Settings;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Settings from MicroProfile Config. The only class that knows it, and never loaded without it. */
final class MicroProfileSettings implements Settings {

    private final Config config;

    private MicroProfileSettings(Config config) {
        this.config = config;
    }

    /** Returns the settings of the application that the calling thread works for. */
    static Settings ofApplication() {
        return new MicroProfileSettings(ConfigProvider.getConfig());
    }

    @Override
    public Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }
}
