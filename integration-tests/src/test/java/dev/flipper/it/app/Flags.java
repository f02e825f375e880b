// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.app;

import dev.flipper.Flipper;
import dev.flipper.jaxrs.FlipperResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

/** The HTTP API of the application's features. */
@Path("/")
@ApplicationScoped
public class Flags extends FlipperResource {

    /** RESTEasy refuses a resource without such a constructor. */
    public Flags() {}

    /**
     * Serves the features.
     *
     * @param flipper the features
     */
    @Inject
    public Flags(Flipper flipper) {
        super(flipper);
    }
}
