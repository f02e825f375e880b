// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import dev.flipper.Flipper;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request one consistent view of the features: all of them are read with one call to the store when the
 * request begins, and forgotten when it ends.
 *
 * <p>With this jar in {@code WEB-INF/lib} the filter is in place before all others. It uses the {@link Flipper} that was
 * passed to it, else the one that CDI injects, else the servlet context attribute {@code dev.flipper.Flipper}. An
 * application whose {@code web.xml} has an {@code absolute-ordering} without {@code <others/>} loses it, and registers it
 * by code:
 *
 * <pre>{@code
 * servletContext.addFilter("flipper", new FlipperFilter(flipper)).addMappingForUrlPatterns(null, false, "/*");
 * }</pre>
 *
 * <p>The init parameter {@code preload} is {@code true} (the default), {@code false}, or the keys of the features to read
 * ahead, separated by commas. Safe for use by several threads.
 *
 * @implSpec Rules memo-1 to memo-15 of the specification.
 */
public class FlipperFilter implements Filter {

    private static final String IN_SCOPE = FlipperFilter.class.getName() + ".inScope";

    @Inject
    private @Nullable Provider<Flipper> injected;

    private @Nullable Flipper flipper;
    private Preload preload = Preload.ALL;

    /** Makes a filter that finds its Flipper when it is initialised. For the container. */
    public FlipperFilter() {}

    /**
     * Makes a filter for a Flipper.
     *
     * @param flipper whose features are read
     */
    public FlipperFilter(Flipper flipper) {
        this.flipper = Objects.requireNonNull(flipper, "flipper");
    }

    /**
     * Reads the init parameters and finds the Flipper.
     *
     * @throws ServletException when there is no Flipper
     */
    @Override
    public void init(FilterConfig config) throws ServletException {
        preload = Preload.of(config.getInitParameter("preload"));
        if (flipper == null) {
            flipper = find(config);
        }
    }

    private Flipper find(FilterConfig config) throws ServletException {
        if (injected != null) {
            return injected.get();
        }
        if (config.getServletContext().getAttribute(Flipper.class.getName()) instanceof Flipper attribute) {
            return attribute;
        }
        throw new ServletException("FlipperFilter has no Flipper: add flipper-cdi, pass one to its constructor, or set "
                + "the servlet context attribute " + Flipper.class.getName());
    }

    @Override
    @SuppressWarnings("try") // the scope works by being open
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // A forward inside the request is the same request, and so is a second filter in the chain.
        if (request.getAttribute(IN_SCOPE) != null) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(IN_SCOPE, true);
        Flipper features = Objects.requireNonNull(flipper, "init was not called");
        try (Flipper.Scope scope = features.memoize()) {
            preload.into(features);
            chain.doFilter(request, response);
        } finally {
            request.removeAttribute(IN_SCOPE);
        }
    }
}
