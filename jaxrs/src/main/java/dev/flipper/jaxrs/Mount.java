// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import jakarta.ws.rs.core.UriInfo;

/**
 * Tells where the path of the application ends and that of the API begins. What Jakarta REST puts into a template has
 * lost its matrix parameters and, in one implementation, its last slash. So the template only tells how many segments
 * there are; the path itself is cut from the raw request.
 */
final class Mount {

    /** The template parameter of everything below the mount. */
    static final String REST = "flipperPath";

    private Mount() {}

    /** Returns what follows the mount, as it was sent: {@code /features/a%2Fb/actors}, or nothing. */
    static String pathBelow(UriInfo uri) {
        String path = uri.getRequestUri().getRawPath();
        String rest = uri.getPathParameters(false).getFirst(REST);
        return cut(path, segments(path) - segments(rest == null ? "" : "/" + rest));
    }

    /** Counts the segments up to the last one that is not blank without its matrix parameters. */
    private static int segments(String path) {
        int count = 0;
        int last = 0;
        for (int slash = 0; slash >= 0; slash = path.indexOf('/', slash + 1)) {
            count++;
            if (slash + 1 < path.length() && "/;".indexOf(path.charAt(slash + 1)) < 0) {
                last = count;
            }
        }
        return last;
    }

    private static String cut(String path, int segments) {
        int start = 0;
        for (int i = 0; i < segments && start >= 0; i++) {
            start = path.indexOf('/', start + 1);
        }
        return start < 0 ? "" : path.substring(start);
    }
}
