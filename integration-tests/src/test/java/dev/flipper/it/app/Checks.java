// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.app;

import dev.flipper.Flipper;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Checks the features that are named, one after the other, and says how often the store was asked for that. */
@WebServlet("/checks")
public class Checks extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Flipper flipper;

    @Inject
    private transient RecordingAdapter store;

    /** For the container. */
    public Checks() {}

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int open = 0;
        for (String feature : request.getParameterValues("feature")) {
            open += flipper.isEnabled(feature) ? 1 : 0;
        }
        response.getWriter().print(open + " open, " + CallsBefore.since(request, store) + " calls");
    }
}
