// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Flipper;
import dev.flipper.Group;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.Instrumenter;
import dev.flipper.spi.Settings;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Assembles the Flipper of an application from its settings and from its beans: an adapter, groups, instrumenters. */
final class FlipperProduction {

    private static final System.Logger LOG = System.getLogger("dev.flipper.cdi");

    private final Instance<Object> beans;

    FlipperProduction(Instance<Object> beans) {
        this.beans = beans;
    }

    Flipper make() {
        Settings settings = new BeanSettings(configuration(), beans);
        Instance<Adapter> adapter = beans.select(Adapter.class);
        Flipper.Builder builder =
                adapter.isUnsatisfied() ? Flipper.builder(settings) : Flipper.builder(adapter.get(), settings);
        beans.select(Group.class, Any.Literal.INSTANCE).forEach(builder::group);
        beans.select(Instrumenter.class, Any.Literal.INSTANCE).forEach(builder::instrumenter);
        return builder.build();
    }

    /** Returns what the application is configured with: MicroProfile Config, or the environment where there is none. */
    static Settings configuration() {
        try {
            return MicroProfileSettings.ofApplication();
        } catch (NoClassDefFoundError withoutMicroProfile) {
            return Settings.ofEnvironment();
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
