// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Feature;
import dev.flipper.GateValues;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /features/NAME} shows a feature or forgets it. */
record FeatureEndpoint(Feature feature) implements Endpoint {

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD", "DELETE", "OPTIONS");
    }

    @Override
    public Response answer(Call call) {
        return call.method().equals("GET") ? show(call.query()) : remove(call);
    }

    private Response show(Query query) {
        GateValues values = feature.values();
        if (!values.isKnown()) {
            throw ApiError.FEATURE_NOT_FOUND.refusal();
        }
        var form = new FeatureJson(!query.isTrue("exclude_gates"), true);
        return Answers.object(json -> form.write(json, feature.key(), values));
    }

    private Response remove(Call call) {
        call.parameters();
        feature.remove();
        return Answers.done();
    }
}
