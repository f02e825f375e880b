// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request.
 *
 * @param pairs its parameters in order
 */
record Query(List<FormPair> pairs) {

    /** Takes the raw query, if there is one. */
    static Query of(@Nullable String raw) {
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
