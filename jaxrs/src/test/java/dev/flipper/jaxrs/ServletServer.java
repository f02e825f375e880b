// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Flipper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.net.URI;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** A servlet container without CDI and Jakarta REST, with one application at {@code /app}. */
final class ServletServer implements TestServer {

    private final Server server = new Server(0);

    ServletServer(@Nullable Flipper flipper, Filter... filters) throws Exception {
        var application = new ServletContextHandler("/app");
        application.getServletHandler().setDecodeAmbiguousURIs(true);
        if (flipper != null) {
            application.addEventListener(new ServletContextListener() {
                @Override
                public void contextInitialized(ServletContextEvent event) {
                    event.getServletContext().setAttribute(Flipper.class.getName(), flipper);
                }
            });
        }
        application.addEventListener(new MountingListener());
        for (Filter filter : filters) {
            application.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
        }
        server.setHandler(application);
        for (var connector : server.getConnectors()) {
            connector
                    .getConnectionFactory(org.eclipse.jetty.server.HttpConnectionFactory.class)
                    .getHttpConfiguration()
                    .setUriCompliance(org.eclipse.jetty.http.UriCompliance.UNSAFE);
        }
        try {
            server.start();
        } catch (Exception e) {
            server.stop();
            throw e;
        }
    }

    Client client() {
        return new Client(this);
    }

    @Override
    public URI uri() {
        return URI.create("http://localhost:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
