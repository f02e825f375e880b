// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import dev.flipper.Actor;
import java.util.Map;

/**
 * Who is shopping. The shop's own class is the actor that features are open for.
 *
 * @param id the identity, such as {@code User;1}
 * @param plan what the customer pays for
 * @param age in years
 * @param country where the parcels go
 * @param team where the customer belongs
 */
public record Customer(String id, Plan plan, int age, Country country, Team team) implements Actor {

    @Override
    public String flipperId() {
        return id;
    }

    @Override
    public Map<String, ?> flipperProperties() {
        return Map.of("plan", plan.key(), "age", age, "country", country.key(), "team", team.key());
    }
}
