// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** Serves what lies below a mount where no Jakarta REST is asked for. */
final class HandlerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Handler handler;

    HandlerServlet(Handler handler) {
        this.handler = handler;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = call(request);
        Answer answer = Compression.of(call, handler.answer(call));
        response.setStatus(answer.status());
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            // Added, because a filter may have said already what else the answer varies with.
            if (header.getKey().equals("Vary")) {
                response.addHeader(header.getKey(), header.getValue());
            } else {
                response.setHeader(header.getKey(), header.getValue());
            }
        }
        write(answer.body(), request, response);
    }

    private static void write(byte[] body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (body.length > 0) {
            response.setContentLength(body.length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(body);
            }
        }
    }

    private static Call call(HttpServletRequest request) throws IOException {
        String method = request.getMethod();
        return new Call(
                method.equals("HEAD") ? "GET" : method,
                Mount.below(request.getRequestURI(), request.getContextPath() + request.getServletPath()),
                Query.of(request.getQueryString()),
                name -> header(request, name),
                FormParameters.bodyOf(request));
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name)).stream().reduce((first, next) -> first + ", " + next);
    }
}
