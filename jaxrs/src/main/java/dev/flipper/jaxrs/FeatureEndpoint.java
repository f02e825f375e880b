// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Feature;
import dev.flipper.GateValues;
import java.util.List;
import java.util.Optional;

/** {@code /features/NAME} shows a feature or forgets it. */
record FeatureEndpoint(Feature feature) implements Endpoint {

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD", "DELETE", "OPTIONS");
    }

    @Override
    public Answer answer(Call call) {
        return call.isRead() ? show(call) : remove(call);
    }

    @Override
    public Optional<String> tag() {
        return tag(feature);
    }

    /** Returns the tag of a feature; one that is not known has none. */
    static Optional<String> tag(Feature feature) {
        GateValues values = feature.values();
        return values.isKnown() ? Optional.of(Digest.of(feature.key(), values)) : Optional.empty();
    }

    private Answer show(Call call) {
        GateValues values = feature.values();
        if (!values.isKnown()) {
            throw ApiError.FEATURE_NOT_FOUND.refusal();
        }
        var form = new FeatureJson(!call.query().isTrue("exclude_gates"), true);
        return Conditions.tagged(
                call,
                Digest.of(feature.key(), values),
                () -> Answers.object(json -> form.write(json, feature.key(), values)));
    }

    private Answer remove(Call call) {
        call.parameters();
        feature.remove();
        return Answers.done();
    }
}
