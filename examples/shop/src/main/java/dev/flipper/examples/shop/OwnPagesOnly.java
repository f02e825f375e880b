// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Lets no web page from elsewhere flip flags: a page that somebody opens in the same browser can send forms to localhost.
 * Browsers say where a request comes from, in headers that a page cannot forge; curl and servers send neither and pass.
 */
@WebFilter(FlagsApplication.PATH + "/*")
public class OwnPagesOnly extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    // A page whose name was made to lead to this machine counts as the same origin, but it has that name.
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /** For the container. */
    public OwnPagesOnly() {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("application/json");
            response.getWriter().print("{\"message\":\"Pages from elsewhere may not change flags.\"}");
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        if (!NAMES.contains(request.getServerName())) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin == null || origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }
}
