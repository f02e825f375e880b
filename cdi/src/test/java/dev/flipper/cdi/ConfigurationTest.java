// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.spi.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.jspecify.annotations.Nullable;
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

        assertThat(FlipperProduction.configuration().text(KEY)).contains("from MicroProfile Config");
    }

    @Test
    @DisplayName("comes from the environment where MicroProfile Config is an API that nobody implements")
    void withoutProvider() {
        ConfigProviderResolver.setInstance(new Unimplemented());

        assertThat(FlipperProduction.configuration().text(KEY)).contains("from the environment");
    }

    @Test
    @DisplayName("comes from the environment where nobody knows MicroProfile Config")
    void withoutMicroProfile() throws Exception {
        Class<?> production = new WithoutMicroProfile().loadClass(FlipperProduction.class.getName());
        Method configuration = production.getDeclaredMethod("configuration");
        configuration.setAccessible(true);

        Settings settings = (Settings) configuration.invoke(null);

        assertThat(production).isNotEqualTo(FlipperProduction.class);
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

    /** Loads our classes anew and finds no MicroProfile. */
    private static final class WithoutMicroProfile extends ClassLoader {

        WithoutMicroProfile() {
            super(ConfigurationTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.eclipse.microprofile.")) {
                throw new ClassNotFoundException(name);
            }
            Class<?> loaded = name.startsWith("dev.flipper.cdi.") ? anew(name) : null;
            return loaded != null ? loaded : super.loadClass(name, resolve);
        }

        private @Nullable Class<?> anew(String name) throws ClassNotFoundException {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            try (var stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = Objects.requireNonNull(stream, name).readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
