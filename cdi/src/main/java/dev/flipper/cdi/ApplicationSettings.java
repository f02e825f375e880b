// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.spi.Settings;

/** Where an application is configured. */
final class ApplicationSettings {

    private static final System.Logger LOG = System.getLogger("dev.flipper.cdi");

    private ApplicationSettings() {}

    /** Returns what the application is configured with: MicroProfile Config, or the environment where there is none. */
    static Settings find() {
        if (!HostApi.CONFIG.isPresent()) {
            return Settings.ofEnvironment();
        }
        try {
            return MicroProfileSettings.ofApplication();
        } catch (IllegalStateException withoutProvider) {
            // Its API came along with something else, and nobody implements it.
            LOG.log(
                    System.Logger.Level.INFO,
                    "MicroProfile Config is not there; settings come from system properties and the environment: "
                            + withoutProvider.getMessage());
            return Settings.ofEnvironment();
        }
    }
}
