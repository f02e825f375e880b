// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.util.Optional;

/**
 * One request.
 *
 * @param method the method, {@code GET} for a HEAD
 * @param path the raw path below the mount
 * @param query the query
 * @param headers the headers
 * @param body the body
 */
record Call(String method, String path, Query query, Headers headers, RequestBody body) {

    /** The headers of a request. */
    interface Headers {

        /** Returns a header in any case of letters; several of one name are joined by commas. */
        Optional<String> find(String name);
    }

    boolean isRead() {
        return method.equals("GET");
    }

    Optional<String> header(String name) {
        return headers.find(name);
    }

    /** Reads the parameters: those of the body come before those of the query. */
    Parameters parameters() {
        return query.parameters().with(body.parameters());
    }

    /** Returns the same call with its body in memory and decoded, so that nothing waits for the sender from here on. */
    Call received(int mostBytes) {
        return new Call(method, path, query, headers, body.received(header("Content-Encoding"), mostBytes));
    }
}
