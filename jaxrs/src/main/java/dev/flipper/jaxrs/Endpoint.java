// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.util.List;
import java.util.Optional;

/** What one path of the API names. */
interface Endpoint {

    /** Returns the methods that it allows, as {@code Allow} lists them. */
    List<String> methods();

    /** Answers a request whose method is allowed. */
    Answer answer(Call call);

    /** Returns the entity tag that {@code If-Match} of a write is compared with; empty when there is nothing to match. */
    default Optional<String> tag() {
        return Optional.empty();
    }

    /** Returns how many bytes of a body are read, decoded. */
    default int mostBytes() {
        return RequestBody.MAX_BYTES;
    }
}
