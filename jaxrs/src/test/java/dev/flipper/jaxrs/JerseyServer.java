// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import com.sun.net.httpserver.HttpServer;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey, as in Payara and GlassFish. */
final class JerseyServer implements TestServer {

    private final HttpServer server;

    JerseyServer(Application application, String root) {
        this.server = JdkHttpServerFactory.createHttpServer(
                URI.create("http://localhost:0" + root), ResourceConfig.forApplication(application));
    }

    @Override
    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
