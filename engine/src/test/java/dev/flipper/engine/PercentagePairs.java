// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A million and more pairs of a feature and somebody who asks, always the same ones, and what the engine decides. Run by
 * {@link PercentageDeterminismTest} in other JVMs too, where it prints the digest of all decisions.
 */
final class PercentagePairs {

    /** The key of a feature and its percentage. */
    record Share(String feature, double percentage) {}

    static final int SHARES = 1_024;
    static final int ASKING = 1_024;

    /** Some of the ids and of the percentages are of the kind that goes wrong first. */
    private static final List<String> IDS =
            List.of("", "User;1", "Iİıi", "\uD83D\uDE00", "e\u0301", "\uD800", "\uFF5E1008", "日本語;٣");

    private static final List<Double> PERCENTAGES = List.of(0.0, 0.001, 37.501, 99.999, 100.0, 33.333333, 12.3456);

    private PercentagePairs() {}

    static List<Share> shares() {
        var random = new Random(20261121);
        return IntStream.range(0, SHARES)
                .mapToObj(i -> new Share(
                        RandomText.of(random) + i,
                        i < PERCENTAGES.size() ? PERCENTAGES.get(i) : random.nextInt(100_001) / 1000.0))
                .toList();
    }

    /** The ids of everybody who asks: mostly one, every eighth time several. */
    static List<List<String>> asking() {
        var random = new Random(6);
        return IntStream.range(0, ASKING)
                .mapToObj(i -> i < IDS.size() ? List.of(IDS.get(i)) : ids(random, i % 8 == 0 ? 3 : 1))
                .toList();
    }

    private static List<String> ids(Random random, int size) {
        return IntStream.range(0, size).mapToObj(i -> RandomText.of(random)).toList();
    }

    /** What the engine decides of the first so many features, a byte for each pair. */
    static byte[] decisions(int features) {
        List<Share> shares = shares().subList(0, features);
        Flipper flipper = flipper(shares);
        List<List<Actor>> asking = asking().stream()
                .map(ids -> ids.stream().map(Actor::of).toList())
                .toList();
        byte[] decisions = new byte[features * ASKING];
        int next = 0;
        for (Share share : shares) {
            for (List<Actor> actors : asking) {
                decisions[next++] = (byte) (isEnabled(flipper, share.feature(), actors) ? 1 : 0);
            }
        }
        return decisions;
    }

    private static Flipper flipper(List<Share> shares) {
        Map<String, GateValues> features = new HashMap<>();
        shares.forEach(share ->
                features.put(share.feature(), GateValues.NONE.with(GateValue.percentageOfActors(share.percentage()))));
        Flipper flipper = Flipper.create(Adapters.memory());
        flipper.adapter().replaceAll(features);
        return flipper;
    }

    private static boolean isEnabled(Flipper flipper, String feature, List<Actor> actors) {
        return actors.size() == 1 ? flipper.isEnabled(feature, actors.get(0)) : flipper.isEnabled(feature, actors);
    }

    public static void main(String[] arguments) {
        System.out.println(Digest.of(decisions(Integer.parseInt(arguments[0]))));
    }
}
