// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.app;

import dev.flipper.Flipper;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An asynchronous servlet: asks, closes the feature on another thread, and asks again in the dispatch that follows. */
@WebServlet(urlPatterns = "/later", asyncSupported = true)
public class Later extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FIRST = Later.class.getName();

    @Inject
    private transient Flipper flipper;

    /** For the container. */
    public Later() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String feature = request.getParameter("feature");
        boolean answer = flipper.isEnabled(feature);
        if (request.getAttribute(FIRST) == null) {
            request.setAttribute(FIRST, answer);
            AsyncContext context = request.startAsync();
            context.start(() -> {
                try {
                    flipper.feature(feature).disable();
                } finally {
                    // GlassFish may refuse CDI to this thread; the request must not wait for its timeout then.
                    context.dispatch();
                }
            });
        } else {
            response.getWriter().print(request.getAttribute(FIRST) + " then " + answer);
        }
    }
}
