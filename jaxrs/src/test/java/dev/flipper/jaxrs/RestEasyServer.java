// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import io.undertow.Undertow;
import jakarta.ws.rs.core.Application;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;

/** RESTEasy on Undertow, as in WildFly. */
final class RestEasyServer implements TestServer {

    private final Started server = new Started();

    RestEasyServer(Application application, String root) {
        server.start(Undertow.builder().addHttpListener(0, "localhost"));
        server.deploy(application, root);
    }

    @Override
    public URI uri() {
        return URI.create("http://localhost:" + server.port());
    }

    @Override
    public void close() {
        server.stop();
    }

    private static final class Started extends UndertowJaxrsServer {
        int port() {
            return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        }
    }
}
