// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/**
 * The query of a request.
 *
 * @param pairs its parameters in order
 */
record Query(List<FormPair> pairs) {

    static Query of(UriInfo uri) {
        String raw = uri.getRequestUri().getRawQuery();
        return new Query(FormPair.split(raw == null ? "" : raw));
    }

    Parameters parameters() {
        return Parameters.of(pairs);
    }

    /** Returns whether a parameter says true, in any case. */
    boolean isTrue(String name) {
        return parameters().text(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** Returns the features that were asked for; empty when that is all of them. */
    Optional<Keys> keys() {
        return Keys.of(pairs);
    }
}
