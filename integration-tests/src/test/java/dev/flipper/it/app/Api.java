// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Mounts the HTTP API as its manual says. */
@ApplicationPath("/flipper")
public class Api extends Application {

    /** For the container. */
    public Api() {}

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(Flags.class);
    }
}
