// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.login;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** An application of its own beside that of the flags. */
@ApplicationPath("/rest")
public class KitchenApplication extends Application {

    /** For the container. */
    public KitchenApplication() {}

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(Kitchen.class);
    }
}
