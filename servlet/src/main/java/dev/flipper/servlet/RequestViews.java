// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import dev.flipper.Flipper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The views of all requests that pass one filter, each kept in its request. */
final class RequestViews {

    private static final System.Logger LOG = System.getLogger("dev.flipper.servlet");

    private final Flipper flipper;
    private final Options options;
    private final String attribute;
    private final AtomicBoolean warned = new AtomicBoolean();

    RequestViews(Flipper flipper, Options options) {
        this.flipper = flipper;
        this.options = options;
        // An application may have two Flippers, and a dispatch may cross applications: each has its own views.
        this.attribute = FlipperFilter.class.getName() + '@' + System.identityHashCode(flipper);
    }

    void pass(HttpServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean begins = request.getDispatcherType() == DispatcherType.REQUEST;
        RequestView view = request.getAttribute(attribute) instanceof RequestView before ? before : null;
        if (view != null && view.isOpenHere()) {
            warnOfSecondFilter(begins);
            chain.doFilter(request, response);
            return;
        }
        // What a request has when it begins was left by another one: servers use their objects again.
        if (view == null || begins) {
            view = new RequestView(flipper, options.memoizes(request));
            request.setAttribute(attribute, view);
        }
        view.pass(request, response, view.isNew() ? preloading(request, chain) : chain);
    }

    private FilterChain preloading(HttpServletRequest beginning, FilterChain chain) {
        return (request, response) -> {
            options.preload(flipper, beginning);
            chain.doFilter(request, response);
        };
    }

    /** A dispatch comes here again too, and is no second filter. */
    private void warnOfSecondFilter(boolean begins) {
        if (begins && warned.compareAndSet(false, true)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "a FlipperFilter comes after another one in the chain, and does nothing");
        }
    }
}
