// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import java.util.Map;

/** Starts applications. */
final class Container {

    private Container() {}

    /** Starts an application of some beans, without configuration. */
    static SeContainer start(Class<?>... beans) {
        return start(Map.of(), beans);
    }

    /** Starts an application of some beans. */
    static SeContainer start(Map<String, String> config, Class<?>... beans) {
        return start(config, new Extension[0], beans);
    }

    /** Starts an application of some beans, beside another extension. */
    static SeContainer start(Extension other, Class<?>... beans) {
        return start(Map.of(), new Extension[] {other}, beans);
    }

    private static SeContainer start(Map<String, String> config, Extension[] others, Class<?>... beans) {
        TestSettings.configure(config);
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new FlipperCdiExtension())
                .addExtensions(others)
                .addBeanClasses(beans)
                .initialize();
    }
}
