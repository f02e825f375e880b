// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.flipper.Actor;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.Gate;
import dev.flipper.Group;
import dev.flipper.spi.AdapterException;
import dev.flipper.tck.Requirement;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A check that meets a fault")
class CheckFaultTest {

    private static final Actor ANNA = Actor.of("User;1");

    private final FlakyAdapter store = new FlakyAdapter();

    /** What an application's own code can throw, short of ending the program. */
    static Stream<Supplier<Error>> faults() {
        return Stream.of(
                () -> sneaked(new IllegalStateException("on purpose")),
                () -> sneaked(new java.io.IOException("on purpose")),
                () -> new NoClassDefFoundError("on purpose"),
                () -> new StackOverflowError("on purpose"),
                () -> new AssertionError("on purpose"));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> Error sneaked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    static Stream<Consumer<Feature>> writesAndLists() {
        return Stream.of(
                Feature::enable,
                Feature::disable,
                Feature::add,
                Feature::remove,
                Feature::clear,
                Feature::values,
                Feature::state,
                Feature::exists);
    }

    private Flipper everyGate(Supplier<Error> fault) {
        Flipper flipper = Flipper.builder(store)
                .group(new Group("admins", actor -> {
                    throw fault.get();
                }))
                .random(() -> {
                    throw fault.get();
                })
                .build();
        flipper.feature("group").enableGroup("admins");
        flipper.feature("time").enablePercentageOfTime(99);
        flipper.feature("actor").enableActor(ANNA);
        flipper.feature("share").enablePercentageOfActors(100);
        flipper.feature("rule")
                .enableExpression(dev.flipper.Expression.property("plan").eq("pro"));
        return flipper;
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Requirement("check-9")
    @DisplayName("is closed and does not throw, whatever the application's own code throws")
    void doesNotThrow(Supplier<Error> fault) {
        Flipper flipper = everyGate(fault);
        Actor broken = () -> {
            throw fault.get();
        };

        for (String feature : flipper.adapter().features()) {
            assertThat(flipper.isEnabled(feature, broken)).isFalse();
            assertThat(flipper.isEnabled(feature, List.of(broken, broken))).isFalse();
            assertThat(flipper.explain(feature, List.of(broken)).enabled()).isFalse();
            assertThat(flipper.explain(feature, List.of(broken, broken)).enabled())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Requirement("check-9")
    @DisplayName("does not throw when a listener throws")
    void listenerThrows(Supplier<Error> fault) {
        Flipper flipper = Flipper.builder(store)
                .instrumenter(new BrokenInstrumenter(fault))
                .build();
        flipper.feature("search").enable();

        assertThat(flipper.isEnabled("search", ANNA)).isTrue();
        assertThat(flipper.explain("search", List.of(ANNA)).enabled()).isTrue();
    }

    @Test
    @Requirement("check-9")
    @DisplayName("does not throw when an actor has no id")
    @SuppressWarnings("NullAway") // what an application that knows no @NullMarked can do
    void noId() {
        Flipper flipper = everyGate(AssertionError::new);

        assertThat(flipper.isEnabled("share", List.of(() -> null))).isFalse();
        assertThat(flipper.isEnabled("actor", (Actor) () -> null)).isFalse();
    }

    @Test
    @Requirement("check-10")
    @DisplayName("closes the gate that fails and leaves the others as they are")
    void otherGates() {
        Flipper flipper = everyGate(IllegalAccessError::new);
        flipper.feature("time").enableGroup("admins");
        flipper.feature("time").enableActor(ANNA);

        assertThat(flipper.explain("time", List.of(ANNA)).gate()).contains(Gate.ACTOR);
        assertThat(flipper.isEnabled("time", Actor.of("User;2"))).isFalse();
        assertThat(flipper.isEnabled("actor", List.of(new BrokenActor(), ANNA))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("writesAndLists")
    @Requirement("check-13")
    @DisplayName("is not a write or a list: these throw what the store throws")
    void writesThrow(Consumer<Feature> call) {
        Flipper flipper = Flipper.create(store);
        store.breakDown();

        assertThatExceptionOfType(AdapterException.class).isThrownBy(() -> call.accept(flipper.feature("search")));
        assertThatExceptionOfType(AdapterException.class).isThrownBy(flipper::features);
    }

    @Test
    @Requirement("check-14")
    @DisplayName("refuses null, while the store fails too")
    @SuppressWarnings("NullAway")
    void refusesNull() {
        Flipper flipper = Flipper.create(store);
        for (int i = 0; i < 2; i++) {
            assertThatNullPointerException().isThrownBy(() -> flipper.isEnabled(null));
            assertThatNullPointerException().isThrownBy(() -> flipper.isEnabled("search", (Actor) null));
            assertThatNullPointerException().isThrownBy(() -> flipper.isEnabled("search", (Collection<Actor>) null));
            assertThatNullPointerException().isThrownBy(() -> flipper.explain(null));
            assertThatNullPointerException().isThrownBy(() -> flipper.explain("search", (Actor) null));
            assertThatNullPointerException().isThrownBy(() -> flipper.explain("search", (Collection<Actor>) null));
            assertThatNullPointerException().isThrownBy(() -> flipper.feature(null));
            store.breakDown();
        }
    }
}
