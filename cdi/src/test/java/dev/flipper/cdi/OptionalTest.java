// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.tck.Requirement;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A host without what it may lack")
class OptionalTest {

    private static final List<String> NEVER_LOADED = List.of(
            "dev.flipper.cdi.MicroProfileSettings",
            "dev.flipper.cdi.health.FlipperHealth",
            "dev.flipper.cdi.metrics.FlipperMetrics",
            "dev.flipper.cdi.micrometer.FlipperMeters",
            "dev.flipper.cdi.rest.CallerFilter",
            "dev.flipper.cdi.rest.FeatureDisabledMapper",
            "dev.flipper.cdi.rest.FlipperFeature",
            "dev.flipper.cdi.rest.RestCaller",
            "dev.flipper.cdi.security.SecurityCaller",
            "dev.flipper.cdi.servlet.ServletCaller");

    @Test
    @Requirement("cdi-18")
    @DisplayName("is looked at by the names of classes that there are")
    void names() {
        assertThat(NEVER_LOADED)
                .allSatisfy(name -> assertThat(Class.forName(name)).isNotNull());
    }

    @Test
    @Requirement("cdi-18")
    @DisplayName("has a Flipper that answers, and beans that know nothing of it")
    void poor() throws Exception {
        var loader = new Without(
                "org.eclipse.microprofile.",
                "io.micrometer.",
                "jakarta.ws.rs.",
                "jakarta.servlet.",
                "jakarta.security.");
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try (SeContainer container = start(loader)) {
            Flipper flipper = container.select(Flipper.class).get();
            flipper.feature("search").enable();

            assertThat(flipper.isEnabled("search")).isTrue();
            assertThat(answer(loader, container)).isEqualTo(true);
            assertThat(loader.loaded())
                    .contains("dev.flipper.cdi.FlipperBeans")
                    .doesNotContainAnyElementsOf(NEVER_LOADED);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static SeContainer start(Without loader) throws Exception {
        Class<?> extension = loader.loadClass(FlipperCdiExtension.class.getName());
        assertThat(extension).isNotEqualTo(FlipperCdiExtension.class);
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .setClassLoader(loader)
                .addExtensions((Extension) extension.getDeclaredConstructor().newInstance())
                .initialize();
    }

    /** Asks on behalf of the caller, whom nobody here knows. */
    private static Object answer(Without loader, SeContainer container) throws Exception {
        Class<?> type = loader.loadClass(CallerChecks.class.getName());
        var isEnabled = type.getDeclaredMethod("isEnabled", String.class);
        isEnabled.setAccessible(true);
        return isEnabled.invoke(container.select(type).get(), "search");
    }
}
