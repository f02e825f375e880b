// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Feature;
import java.util.List;
import java.util.Optional;

/** {@code DELETE /features/NAME/clear} forgets every value of a feature. */
record ClearEndpoint(Feature feature) implements Endpoint {

    @Override
    public List<String> methods() {
        return List.of("DELETE", "OPTIONS");
    }

    @Override
    public Optional<String> tag() {
        return FeatureEndpoint.tag(feature);
    }

    @Override
    public Answer answer(Call call) {
        call.parameters();
        feature.clear();
        return Answers.done();
    }
}
