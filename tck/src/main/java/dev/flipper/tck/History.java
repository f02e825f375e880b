// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** A long row of writes that chance decides, the same for the same seed. */
final class History {

    static final List<String> FEATURES = List.of("search", "Search", "search/next", "\u691c\u7d22");

    private static final List<GateValue> VALUES = List.of(
            GateValue.on(),
            Facts.bool("abc"),
            Facts.actor("a"),
            Facts.actor("A"),
            Facts.actor(""),
            Facts.group("a"),
            Facts.group("b"),
            Facts.percentageOfActors("25"),
            Facts.percentageOfActors("25.0"),
            Facts.percentageOfActors("0"),
            Facts.percentageOfTime("abc"),
            Facts.percentageOfTime("0.5"),
            Facts.expression(Facts.AGE),
            Facts.expression(Facts.PLAN),
            Facts.unknown("salt", "a"),
            Facts.unknown("tags", "a"),
            Facts.unknown("tags", "b"));

    /** One write, and how a person would write it down. */
    record Step(String text, String feature, Consumer<Adapter> write) {}

    private final Random random;
    private final List<String> features;

    History(long seed) {
        this(seed, FEATURES);
    }

    History(long seed, List<String> features) {
        this.random = new Random(seed);
        this.features = features;
    }

    Step next() {
        String feature = any(features);
        GateValue value = any(VALUES);
        int kind = random.nextInt(100);
        if (kind < 50) {
            return new Step("enable " + value + " of " + feature, feature, adapter -> adapter.enable(feature, value));
        } else if (kind < 85) {
            return new Step("disable " + value + " of " + feature, feature, adapter -> adapter.disable(feature, value));
        } else if (kind < 92) {
            return new Step("add " + feature, feature, adapter -> adapter.add(feature));
        } else if (kind < 96) {
            return new Step("clear " + feature, feature, adapter -> adapter.clear(feature));
        } else {
            return new Step("remove " + feature, feature, adapter -> adapter.remove(feature));
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
