// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Flipper;
import jakarta.ws.rs.core.Application;
import java.net.URI;

/** A server with the API on a real socket. The build runs every test on each implementation. */
interface TestServer extends AutoCloseable {

    static TestServer start(Flipper flipper) {
        return start(new MountedApplication(flipper), "/");
    }

    static TestServer start(Application application, String root) {
        return System.getProperty("flipper.test.server", "jersey").equals("jersey")
                ? new JerseyServer(application, root)
                : new RestEasyServer(application, root);
    }

    URI uri();

    @Override
    void close();
}
