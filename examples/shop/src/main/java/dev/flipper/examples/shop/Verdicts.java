// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import dev.flipper.Decision;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the flags say to one customer. Each is asked once, because the percentage of time draws anew for every question
 * and one page must not give two answers. A page that does not explain itself simply calls {@link Flipper#isEnabled}.
 */
final class Verdicts {

    private final Flipper flipper;
    private final Customer customer;
    private final Map<String, Decision> decisions = new LinkedHashMap<>();

    Verdicts(Flipper flipper, Customer customer) {
        this.flipper = flipper;
        this.customer = customer;
    }

    boolean open(String feature) {
        return decision(feature).enabled();
    }

    /** Returns a verdict for every known feature; throws when the store cannot list them. */
    List<Verdict> all(String api) {
        var flips = new Flips(api, customer, flipper.groups());
        return flipper.features().stream()
                .map(feature -> verdict(feature, flips))
                .toList();
    }

    private Verdict verdict(Feature feature, Flips flips) {
        Decision decision = decision(feature.key());
        return new Verdict(feature.key(), feature.state(), decision, flips.of(feature, decision));
    }

    private Decision decision(String feature) {
        return decisions.computeIfAbsent(feature, key -> flipper.explain(key, customer));
    }
}
