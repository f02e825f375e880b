// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("the kit, run against adapters that are broken on purpose")
class BrokenAdaptersTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("broken")
    @DisplayName("fails by a test of the broken rule")
    void fails(String rule, Class<? extends AdapterTck> tck) {
        KitRun run = KitRun.of(tck);
        assertThat(run.failedRules).contains(rule);
        assertThat(run.passed).as("tests that the adapter passes").isGreaterThan(10);
    }

    @Test
    @DisplayName("says first which rule is broken")
    void saysWhichRule() {
        KitRun run = KitRun.of(BrokenWrites.DisablingOneActorRemovesAll.class);
        assertThat(run.failures)
                .extracting(Throwable::getMessage)
                .allMatch(message -> message.startsWith("Rule adapter-"));
        assertThat(run.failures)
                .extracting(Throwable::getMessage)
                .anyMatch(message -> message.startsWith("Rule adapter-7:"));
    }

    @Test
    @DisplayName("has one for every rule that it tests")
    void everyRule() {
        KitRun run = KitRun.of(ModelAdapterTest.class);
        Set<String> broken = broken().map(each -> (String) each.get()[0]).collect(Collectors.toSet());
        assertThat(run.failures).isEmpty();
        assertThat(broken).isEqualTo(run.passedRules);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("adapter-1", BrokenWrites.AddForgetsValues.class),
                arguments("adapter-2", BrokenWrites.RemoveLeavesValues.class),
                arguments("adapter-3", BrokenWrites.ClearKnowsSixGates.class),
                arguments("adapter-4", BrokenWrites.EnableMakesKnown.class),
                arguments("adapter-5", BrokenWrites.BooleanKeepsOthers.class),
                arguments("adapter-6", BrokenWrites.ActorReplacesActors.class),
                arguments("adapter-7", BrokenWrites.DisablingOneActorRemovesAll.class),
                arguments("adapter-8", BrokenWrites.FirstPercentageStays.class),
                arguments("adapter-9", BrokenWrites.DisablingPercentageRemovesIt.class),
                arguments("adapter-10", BrokenWrites.DisablingExpressionComparesIt.class),
                arguments("adapter-11", BrokenKeeping.BlankActorIsDropped.class),
                arguments("adapter-11", BrokenKeeping.NumbersAreRewritten.class),
                arguments("adapter-12", BrokenKeeping.UnknownGatesAreDropped.class),
                arguments("adapter-13", BrokenKeeping.KeysIgnoreCase.class),
                arguments("adapter-14", BrokenKeeping.UnknownFeaturesAreOmitted.class),
                arguments("adapter-15", BrokenKeeping.FeaturesMayBeChanged.class),
                arguments("adapter-15", BrokenKeeping.FeaturesAreLive.class),
                arguments("adapter-16", BrokenKeeping.ReplacingKeepsOldFeatures.class),
                arguments("adapter-17", BrokenKeeping.CopyingWritesAsItReads.class),
                arguments("adapter-18", BrokenKeeping.EveryHundredthValueIsLost.class),
                arguments("adapter-19", BrokenSharing.UpdatesAreLost.class),
                arguments("adapter-20", BrokenSharing.WritesAreSeenHalfDone.class),
                arguments("adapter-21", BrokenSharing.VersionStandsStill.class),
                arguments("adapter-22", BrokenSharing.CallsItselfReadOnly.class),
                arguments("adapter-23", BrokenSharing.ClosesOnlyOnce.class),
                arguments("adapter-21", BrokenAbilities.VersionIsNotTold.class),
                arguments("adapter-24", BrokenAbilities.ReplacesInTwoSteps.class),
                arguments("adapter-25", BrokenAbilities.SetsWithoutComparing.class),
                arguments("adapter-26", BrokenAbilities.SecondAdapterHasACopy.class),
                arguments("adapter-27", BrokenAbilities.StoreEndsWithItsAdapter.class),
                arguments("adapter-28", BrokenAbilities.VersionCountsQuestions.class),
                arguments("adapter-31", BrokenAbilities.NeverCallsAfterATransaction.class));
    }
}
