// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.login;

import dev.flipper.cdi.RequiresFeature;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that names a role: that is a group. */
@Path("kitchen")
@RequestScoped
public class Kitchen {

    /** For the container. */
    public Kitchen() {}

    /** Returns a word. */
    @GET
    @RolesAllowed("cook")
    @RequiresFeature("oven")
    public String oven() {
        return "hot";
    }
}
