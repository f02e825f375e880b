// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.plain;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** An asynchronous servlet. */
@WebServlet(urlPatterns = "/later", asyncSupported = true)
public class Later extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** For the container. */
    public Later() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(Later.class.getName()) == null) {
            request.setAttribute(Later.class.getName(), true);
            AsyncContext context = request.startAsync();
            context.start(context::dispatch);
        }
    }
}
