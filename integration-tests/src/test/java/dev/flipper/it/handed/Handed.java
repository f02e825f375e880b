// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.handed;

import dev.flipper.Flipper;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextServiceDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Asks, lets another thread flip the feature as another request would, and asks again in a task of a managed executor that
 * hands on what the request has read.
 */
@ContextServiceDefinition(
        name = "java:app/concurrent/withFlipper",
        propagated = {"Flipper", ContextServiceDefinition.APPLICATION})
@ManagedExecutorDefinition(name = "java:app/concurrent/flipper", context = "java:app/concurrent/withFlipper")
@WebServlet("/handed")
public class Handed extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Flipper flipper;

    @Resource(lookup = "java:app/concurrent/flipper")
    private transient ManagedExecutorService handing;

    @Resource
    private transient ManagedExecutorService plain;

    /** For the container. */
    public Handed() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String feature = request.getParameter("feature");
        boolean asked = flipper.isEnabled(feature);
        try {
            Future<?> flip = plain.submit(() -> {
                if (asked) {
                    flipper.feature(feature).disable();
                } else {
                    flipper.feature(feature).enable();
                }
            });
            flip.get();
            boolean handed = handing.submit(() -> flipper.isEnabled(feature)).get();
            response.getWriter().print(asked + " then " + handed);
        } catch (InterruptedException | ExecutionException failed) {
            throw new ServletException(failed);
        }
    }
}
