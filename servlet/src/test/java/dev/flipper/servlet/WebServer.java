// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty with some filters and one servlet, on a free port of this machine. */
final class WebServer {

    private final Server server;
    private final ServerConnector connector;
    private final HttpClient client = HttpClient.newHttpClient();

    final ServletContextHandler context;

    /** What the servlet answers. */
    @FunctionalInterface
    interface Page {
        void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException;
    }

    WebServer(Threads threads) {
        this(threads, new ServletContextHandler());
    }

    WebServer(Threads threads, ServletContextHandler context) {
        this.context = context;
        server = new Server(threads.pool(), new PatientScheduler(), null);
        connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var errors = new ErrorPageErrorHandler();
        errors.addErrorPage(Throwable.class, "/error");
        errors.addErrorPage(400, 599, "/error");
        context.setErrorHandler(errors);
        server.setHandler(context);
    }

    /** Adds a filter as the web fragment declares it. */
    WebServer filter(Filter filter, Map<String, String> parameters) {
        var holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        holder.setInitParameters(parameters);
        context.addFilter(
                holder,
                "/*",
                EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD));
        return this;
    }

    void start(Page page) {
        var holder = new ServletHolder(new PageServlet(page));
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("Jetty did not start", e);
        }
    }

    /** Returns the body that a GET is answered with. */
    String get(String path) {
        URI uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("Jetty did not stop", e);
        }
    }

    private static final class PageServlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // never stored
        private final Page page;

        PageServlet(Page page) {
            this.page = page;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            page.answer(request, response);
        }
    }
}
