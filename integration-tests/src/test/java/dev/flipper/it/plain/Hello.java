// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.plain;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that a scan finds. */
@Path("hello")
@RequestScoped
public class Hello {

    /** Where it is. */
    public static final String PATH = "api/hello";

    /** For the container. */
    public Hello() {}

    /** Returns a word. */
    @GET
    public String hello() {
        return "hello";
    }
}
