// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Flipper;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.Settings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/** Gives the class loader of a test a MicroProfile Config with just the given values. */
final class TestSettings {

    static final Settings MEMORY = Settings.of(Map.of());

    private TestSettings() {}

    /** Returns an empty store. */
    static Adapter store() {
        return Flipper.builder(MEMORY).build().adapter();
    }

    static void configure(Map<String, String> values) {
        ConfigProviderResolver resolver = ConfigProviderResolver.instance();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        resolver.releaseConfig(resolver.getConfig(loader));
        resolver.registerConfig(
                new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(values, "test", 500))
                        .build(),
                loader);
    }
}
