// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import dev.flipper.Flipper;
import dev.flipper.jaxrs.FlipperResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

/** Lists, reads and flips the flags. */
@Path("/")
@ApplicationScoped
public class Flags extends FlipperResource {

    /** Never called: RESTEasy refuses a resource without such a constructor, although CDI makes the object. */
    public Flags() {}

    /**
     * Serves the flags of the shop.
     *
     * @param flipper the flags
     */
    @Inject
    public Flags(Flipper flipper) {
        super(flipper);
    }
}
