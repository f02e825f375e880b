// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
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
        TestSettings.configure(config);
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new FlipperCdiExtension())
                .addBeanClasses(beans)
                .initialize();
    }
}
