// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import jakarta.ws.rs.core.Response;
import java.util.List;

/** What one path of the API names. */
interface Endpoint {

    /** Returns the methods that it allows, as {@code Allow} lists them. */
    List<String> methods();

    /** Answers a request whose method is allowed. */
    Response answer(Call call);
}
