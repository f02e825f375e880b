// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

/**
 * One request.
 *
 * @param method the method, {@code GET} for a HEAD
 * @param path the raw path below the mount
 * @param query the query
 * @param body the body
 */
record Call(String method, String path, Query query, RequestBody body) {

    /** Reads the parameters: those of the body come before those of the query. */
    Parameters parameters() {
        return query.parameters().with(body.parameters());
    }
}
