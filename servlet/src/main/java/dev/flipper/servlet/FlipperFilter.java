// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import dev.flipper.Flipper;
import dev.flipper.spi.Settings;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request one consistent view of the features: all of them are read with one call to the store when the
 * request begins, and forgotten when it ends. Asynchronous dispatches, forwards and the page of an error belong to the
 * request.
 *
 * <p>With this jar in {@code WEB-INF/lib} the filter is in place before all others. It uses the {@link Flipper} that was
 * passed to it, else the one that CDI injects, else the servlet context attribute {@code dev.flipper.Flipper}. An
 * application whose {@code web.xml} has an {@code absolute-ordering} without {@code <others/>} loses it, and adds it by
 * code:
 *
 * <pre>{@code
 * new FlipperFilter(flipper).unless("/assets").addTo(servletContext);
 * }</pre>
 *
 * <p>What is not chosen by code is read from the init parameters {@code memoize} ({@code true} or {@code false}),
 * {@code memoize.unless} (paths) and {@code preload} ({@code true}, {@code false}, or keys of features), else from the
 * settings of the same names that begin with {@code flipper.}; lists are separated by commas. Unless told otherwise the
 * filter memoizes and reads everything ahead.
 *
 * <p>Safe for use by several threads once it is initialised.
 *
 * @implSpec Rules memo-1 to memo-18 of the specification.
 */
public class FlipperFilter implements Filter {

    private static final String NAME = "flipper";

    @Inject
    private @Nullable Instance<Flipper> injected;

    @Inject
    private @Nullable Instance<Settings> settings;

    private final @Nullable Flipper flipper;
    private final Options options = new Options();
    private @Nullable RequestViews views;

    /** Makes a filter that finds its Flipper when it is initialised. For the container, and for subclasses. */
    public FlipperFilter() {
        flipper = null;
    }

    /**
     * Makes a filter for a Flipper.
     *
     * @param flipper whose features are read
     */
    public FlipperFilter(Flipper flipper) {
        this.flipper = Objects.requireNonNull(flipper, "flipper");
    }

    /**
     * Chooses the requests that have a view of their own. To be called before the filter is initialised.
     *
     * @param condition asked once for each request, when it begins
     * @return this filter
     */
    public FlipperFilter memoize(Predicate<? super HttpServletRequest> condition) {
        options.memoize(Objects.requireNonNull(condition, "condition"));
        return this;
    }

    /**
     * Leaves out requests by their path, whatever {@link #memoize} says. To be called before the filter is initialised.
     *
     * @param paths paths within the application, decoded; {@code /assets} leaves out {@code /assets} and everything below
     * @return this filter
     * @throws IllegalArgumentException when a path does not begin with {@code /}, or has a {@code *}
     */
    public FlipperFilter unless(String... paths) {
        options.unless(Paths.of(List.of(paths)));
        return this;
    }

    /**
     * Chooses the requests that read all features ahead. To be called before the filter is initialised.
     *
     * @param condition asked once for each request that is memoized, when it begins
     * @return this filter
     */
    public FlipperFilter preload(Predicate<? super HttpServletRequest> condition) {
        options.preload(Preload.when(Objects.requireNonNull(condition, "condition")));
        return this;
    }

    /**
     * Chooses the features that are read ahead. To be called before the filter is initialised.
     *
     * @param features the keys of the features
     * @return this filter
     */
    public FlipperFilter preload(String... features) {
        options.preload(Preload.features(List.of(features)));
        return this;
    }

    /**
     * Adds this filter to an application, before the filters of its {@code web.xml}, for all paths, and for asynchronous
     * servlets too.
     *
     * @param context the application, which must be starting
     * @throws IllegalStateException when the application has a filter named {@code flipper}, such as the one of this jar
     */
    public void addTo(ServletContext context) {
        FilterRegistration.@Nullable Dynamic added = context.addFilter(NAME, this);
        if (added == null) {
            throw new IllegalStateException(
                    "a filter named \"" + NAME + "\" is registered already: give its declaration "
                            + "in web.xml a filter-class of your own that extends FlipperFilter");
        }
        added.setAsyncSupported(true);
        added.addMappingForUrlPatterns(
                EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD),
                false,
                "/*");
    }

    /**
     * Reads what was not chosen by code, and finds the Flipper.
     *
     * @throws ServletException when there is no Flipper, or an option has a value it cannot have
     */
    @Override
    public void init(FilterConfig config) throws ServletException {
        try {
            options.complete(config, present(settings).orElseGet(Settings::ofEnvironment));
        } catch (IllegalArgumentException wrong) {
            throw new ServletException(wrong.getMessage(), wrong);
        }
        views = new RequestViews(flipper == null ? find(config.getServletContext()) : flipper, options);
    }

    private Flipper find(ServletContext context) throws ServletException {
        Optional<Flipper> found = present(injected);
        if (found.isPresent()) {
            return found.get();
        }
        if (context.getAttribute(Flipper.class.getName()) instanceof Flipper attribute) {
            return attribute;
        }
        throw new ServletException("FlipperFilter has no Flipper: add flipper-cdi, pass one to its constructor, or set "
                + "the servlet context attribute " + Flipper.class.getName());
    }

    /** Several candidates are an error, and CDI says which they are. */
    private static <T> Optional<T> present(@Nullable Instance<T> candidates) {
        return candidates == null || candidates.isUnsatisfied() ? Optional.empty() : Optional.of(candidates.get());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http) {
            Objects.requireNonNull(views, "init was not called").pass(http, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }
}
