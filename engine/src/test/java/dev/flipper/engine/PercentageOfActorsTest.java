// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The buckets were computed by Flipper for Ruby. */
@DisplayName("A percentage of actors")
class PercentageOfActorsTest {

    private static boolean isOpen(String feature, String stored, String... ids) {
        Adapter adapter = Adapters.memory();
        adapter.add(feature);
        adapter.enable(feature, new GateValue("percentage_of_actors", stored));
        List<Actor> actors = Stream.of(ids).map(Actor::of).toList();
        return Flipper.create(adapter).isEnabled(feature, actors);
    }

    private static void assertBucket(long bucket, String feature, String... ids) {
        assertThat(isOpen(feature, (bucket - 0.5) / 1000 + "", ids))
                .as("below its bucket")
                .isFalse();
        assertThat(isOpen(feature, (bucket + 0.5) / 1000 + "", ids))
                .as("above its bucket")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "search, ～1008, 17151",
        "日本語, nquo9xp3, 27965",
        "🚀launch, 3759, 18483",
        "with.dot, 😀3795, 92736",
        "my/feature, '', 77498",
        "stats, 12023, 5037"
    })
    @Requirement("percentage-1")
    @DisplayName("puts an actor into the bucket of the feature's key and the actor's id")
    void bucket(String feature, String id, long bucket) {
        assertBucket(bucket, feature, id);
    }

    @ParameterizedTest
    @CsvSource({
        "search, Float;240, 64.123, true",
        "search, Float;723, 8.044, true",
        "search, Float;928, 32.078, true",
        "my/feature, '', 77.498, false",
        "my/feature, '', 77.499, true"
    })
    @Requirement("percentage-2")
    @DisplayName("compares with a product of IEEE doubles, whose rounding decides at the border")
    void border(String feature, String id, String stored, boolean open) {
        assertThat(isOpen(feature, stored, id)).isEqualTo(open);
    }

    @Test
    @Requirement("percentage-3")
    @DisplayName("takes several actors as one, in the order of their UTF-8 bytes")
    void several() {
        assertBucket(41695, "new-ui", "Ünï-2574", "a b4671");
        assertBucket(41695, "new-ui", "a b4671", "Ünï-2574");
        // In UTF-16 the surrogates of the first come before the full-width tilde of the second.
        assertBucket(54505, "search", "𝔘ser1527", "～4660", "\t4965", "24846", "%3297");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "100.0", "250"})
    @Requirement("percentage-4")
    @DisplayName("of 100 and more is open for every actor")
    void everyActor(String stored) {
        assertThat(IntStream.range(0, 1000)).allMatch(i -> isOpen("search", stored, "User;" + i));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "-250"})
    @Requirement("percentage-4")
    @DisplayName("of 0 and less is open for no actor")
    void noActor(String stored) {
        assertThat(IntStream.range(0, 1000)).noneMatch(i -> isOpen("search", stored, "User;" + i));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50", "100", "250"})
    @Requirement("percentage-5")
    @DisplayName("is closed where there is no actor")
    void nobody(String stored) {
        assertThat(isOpen("search", stored)).isFalse();
    }
}
