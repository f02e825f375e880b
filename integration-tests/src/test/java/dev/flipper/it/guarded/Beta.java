// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.guarded;

import dev.flipper.cdi.RequiresFeature;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that is not there while its feature is closed. */
@Path("beta")
@RequestScoped
@RequiresFeature("recommendations")
public class Beta {

    /** For the container. */
    public Beta() {}

    /** Returns a word. */
    @GET
    public String beta() {
        return "beta";
    }
}
