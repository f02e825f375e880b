// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

/**
 * Tells where the path of the application ends and that of the API begins. What Jakarta REST and servlets tell of a path
 * has lost its matrix parameters and, in one implementation, its last slash. So that only tells how many segments there
 * are; the path itself is cut from the raw request.
 */
final class Mount {

    private Mount() {}

    /**
     * Returns what lies below a mount, as it was sent: {@code /features/a%2Fb/actors}, or nothing.
     *
     * @param path the raw path of the request
     * @param rest what has been matched below the mount, without its first slash
     */
    static String endOf(String path, String rest) {
        return cut(path, segments(path) - segments(rest.isEmpty() ? "" : "/" + rest));
    }

    /**
     * Returns what lies below a mount, as it was sent.
     *
     * @param path the raw path of the request
     * @param mount the path of the mount, decoded
     */
    static String below(String path, String mount) {
        return cut(path, segments(mount));
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
