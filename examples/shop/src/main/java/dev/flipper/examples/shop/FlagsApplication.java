// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The HTTP API of the flags. It asks nobody who they are: fit for a machine of one's own, and for nothing else. */
@ApplicationPath(FlagsApplication.PATH)
public class FlagsApplication extends Application {

    static final String PATH = "/flipper";

    /** For the container. */
    public FlagsApplication() {}

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(Flags.class);
    }
}
