// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.spi.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The configuration of an application")
class ConfigurationTest {

    private static final String KEY = "flipper.test.configuration";

    @Dependent
    static class OneClock {
        @Produces
        @Dependent
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Dependent
    static class AnotherClock {
        @Produces
        @Dependent
        Clock clock() {
            return Clock.tickSeconds(ZoneOffset.UTC);
        }
    }

    @BeforeEach
    void set() {
        System.setProperty(KEY, "from the environment");
    }

    @AfterEach
    void clear() {
        System.clearProperty(KEY);
        ConfigProviderResolver.setInstance(null);
    }

    @Test
    @DisplayName("comes from MicroProfile Config where there is one")
    void microProfile() {
        TestSettings.configure(Map.of(KEY, "from MicroProfile Config"));

        assertThat(ApplicationSettings.find().text(KEY)).contains("from MicroProfile Config");
    }

    @Test
    @DisplayName("comes from the environment where MicroProfile Config is an API that nobody implements")
    void withoutProvider() {
        ConfigProviderResolver.setInstance(new Unimplemented());

        assertThat(ApplicationSettings.find().text(KEY)).contains("from the environment");
    }

    @Test
    @DisplayName("comes from the environment where nobody knows MicroProfile Config")
    void withoutMicroProfile() throws Exception {
        Class<?> settingsType = new Without("org.eclipse.microprofile.").loadClass(ApplicationSettings.class.getName());
        Method find = settingsType.getDeclaredMethod("find");
        find.setAccessible(true);

        Settings settings = (Settings) find.invoke(null);

        assertThat(settingsType).isNotEqualTo(ApplicationSettings.class);
        assertThat(settings.text(KEY)).contains("from the environment");
    }

    @Test
    @DisplayName("has a bean as a resource when there is exactly one of its type")
    void resources() {
        assertThat(clock(OneClock.class)).isPresent();
        assertThat(clock(OneClock.class, AnotherClock.class)).isEmpty();
        assertThat(clock()).isEmpty();
    }

    private static Optional<Clock> clock(Class<?>... beans) {
        TestSettings.configure(Map.of());
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(TestSettings.class)
                .addBeanClasses(beans)
                .initialize()) {
            return new BeanSettings(TestSettings.MEMORY, container).resource(Clock.class);
        }
    }

    /** Fails as the API does that finds no implementation. */
    private static final class Unimplemented extends ConfigProviderResolver {

        @Override
        public Config getConfig() {
            throw new IllegalStateException("No ConfigProviderResolver implementation found!");
        }

        @Override
        public Config getConfig(ClassLoader loader) {
            return getConfig();
        }

        @Override
        public ConfigBuilder getBuilder() {
            throw new IllegalStateException("not asked for");
        }

        @Override
        public void registerConfig(Config config, ClassLoader loader) {}

        @Override
        public void releaseConfig(Config config) {}
    }
}
