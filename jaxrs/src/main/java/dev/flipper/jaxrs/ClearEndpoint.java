// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Feature;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code DELETE /features/NAME/clear} forgets every value of a feature. */
record ClearEndpoint(Feature feature) implements Endpoint {

    @Override
    public List<String> methods() {
        return List.of("DELETE", "OPTIONS");
    }

    @Override
    public Response answer(Call call) {
        call.parameters();
        feature.clear();
        return Answers.done();
    }
}
