// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.plain;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Names no classes: everything that a scan finds is a resource. */
@ApplicationPath("/api")
public class ScannedApplication extends Application {

    /** For the container. */
    public ScannedApplication() {}
}
