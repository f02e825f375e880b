// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Flipper;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** An application that mounts the API in each of the ways there are. */
public class MountedApplication extends Application {

    private final Flipper flipper;

    MountedApplication(Flipper flipper) {
        this.flipper = flipper;
    }

    @Override
    @SuppressWarnings("deprecation") // in favour of CDI, which is not here
    public Set<Object> getSingletons() {
        return Set.of(new FlagsResource(flipper), new NestedResource(flipper), new LocatingResource(flipper));
    }

    /** A subclass with a path. */
    @Path("/flipper")
    public static class FlagsResource extends FlipperResource {
        FlagsResource(Flipper flipper) {
            super(flipper);
        }
    }

    /** A mount whose own path holds the words of the API. */
    @Path("/etag/features/actors")
    public static class NestedResource extends FlipperResource {
        NestedResource(Flipper flipper) {
            super(flipper);
        }
    }

    /** A resource that hands on to the API. */
    @Path("/tenants/{tenant}")
    public static class LocatingResource {
        private final Flipper flipper;

        LocatingResource(Flipper flipper) {
            this.flipper = flipper;
        }

        /** Locates the API. */
        @Path("flags")
        public FlipperResource flags() {
            return new FlipperResource(flipper);
        }
    }
}
