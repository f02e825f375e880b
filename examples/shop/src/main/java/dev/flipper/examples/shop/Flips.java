// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import dev.flipper.Decision;
import dev.flipper.Feature;
import dev.flipper.Gate;
import dev.flipper.Group;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Knows which call of the HTTP API turns a flag's answer for a customer into the opposite. */
final class Flips {

    private final String api;
    private final Customer customer;
    private final Set<Group> groups;

    /** @param api the address of the HTTP API, without a slash at its end */
    Flips(String api, Customer customer, Set<Group> groups) {
        this.api = api;
        this.customer = customer;
        this.groups = groups;
    }

    Flip of(Feature feature, Decision decision) {
        return decision.gate().map(gate -> close(feature, gate)).orElseGet(() -> open(feature));
    }

    // Opening a conditional feature for everyone would forget its other values, so it is opened for this customer.
    private Flip open(Feature feature) {
        return feature.state() == Feature.State.CONDITIONAL
                ? new Flip("Open it for " + customer.id(), post(feature, Gate.ACTOR) + id())
                : new Flip("Open it for everyone", post(feature, Gate.BOOLEAN));
    }

    private Flip close(Feature feature, Gate gate) {
        String delete = "curl -X DELETE " + path(feature, gate);
        return switch (gate) {
            case ACTOR -> new Flip("Take " + customer.id() + " off the list", delete + id());
            case GROUP -> new Flip("Take the group off the list", delete + " -d name=" + encode(group(feature)));
            case EXPRESSION -> new Flip("Remove the expression", delete);
            case PERCENTAGE_OF_ACTORS, PERCENTAGE_OF_TIME -> new Flip("Set the percentage to 0", delete);
            case BOOLEAN -> new Flip("Close it for everyone", delete);
        };
    }

    private String group(Feature feature) {
        Set<String> listed = feature.values().groups();
        return groups.stream()
                .filter(group ->
                        listed.contains(group.name()) && group.members().test(customer))
                .map(Group::name)
                .findFirst()
                .orElse("");
    }

    private String post(Feature feature, Gate gate) {
        return "curl -X POST " + path(feature, gate);
    }

    private String path(Feature feature, Gate gate) {
        return api + "/features/" + encode(feature.key()) + '/' + gate.key();
    }

    private String id() {
        return " -d flipper_id=" + encode(customer.id());
    }

    /** Leaves nothing that a shell or an address gives a meaning to. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
