// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import java.util.List;
import java.util.Optional;

/** {@code /features/NAME/GATE} opens a gate (POST) or closes it (DELETE). */
record GateEndpoint(Flipper flipper, Feature feature, Gate gate) implements Endpoint {

    @Override
    public List<String> methods() {
        return List.of("POST", "DELETE", "OPTIONS");
    }

    @Override
    public Optional<String> tag() {
        return FeatureEndpoint.tag(feature);
    }

    @Override
    public Answer answer(Call call) {
        try {
            if (call.method().equals("POST")) {
                feature.enable(valueToEnable(call));
            } else {
                feature.disable(valueToDisable(call));
            }
        } catch (IllegalArgumentException cannotBeHeld) {
            throw ApiError.of(gate).refusal();
        }
        var values = feature.values();
        return Answers.object(json -> FeatureJson.FULL.write(json, feature.key(), values));
    }

    private GateValue valueToEnable(Call call) {
        if (gate == Gate.EXPRESSION) {
            return GateValue.of(gate, call.body().jsonObject());
        }
        Parameters parameters = call.parameters();
        return gate.dataType() == Gate.DataType.NUMBER
                ? GateValue.of(gate, required(parameters, "percentage"))
                : value(parameters);
    }

    /** A percentage becomes 0 and an expression goes, whatever the body says. */
    private GateValue valueToDisable(Call call) {
        Parameters parameters = call.parameters();
        return switch (gate.dataType()) {
            case NUMBER -> GateValue.of(gate, "0");
            case JSON -> new GateValue(gate.key(), "");
            case FLAG, SET -> value(parameters);
        };
    }

    private GateValue value(Parameters parameters) {
        return switch (gate) {
            case ACTOR -> GateValue.of(gate, required(parameters, "flipper_id"));
            case GROUP -> GateValue.group(group(parameters));
            default -> GateValue.on();
        };
    }

    private String group(Parameters parameters) {
        String name = required(parameters, "name");
        if (name.isEmpty()) {
            throw ApiError.NAME_MISSING.refusal();
        }
        boolean isAllowed = parameters
                .text("allow_unregistered_groups")
                .filter("true"::equals)
                .isPresent();
        if (!isAllowed
                && flipper.groups().stream().noneMatch(group -> group.name().equals(name))) {
            throw ApiError.GROUP_NOT_REGISTERED.refusal();
        }
        return name;
    }

    private String required(Parameters parameters, String name) {
        return parameters.text(name).orElseThrow(() -> ApiError.of(gate).refusal());
    }
}
