// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Actor;
import dev.flipper.Expression;
import dev.flipper.Feature;
import dev.flipper.FeatureDisabledException;
import dev.flipper.FeatureNotFoundException;
import dev.flipper.Flipper;
import dev.flipper.FlipperException;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.Group;
import dev.flipper.WriteRefusedException;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterException;
import dev.flipper.spi.AdapterWrapper;
import dev.flipper.spi.Settings;
import dev.flipper.tck.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An error")
class ErrorTest {

    /** Something that nobody may do, and what the message must name. */
    record Mistake(String field, Consumer<Feature> call) {
        @Override
        public String toString() {
            return field;
        }
    }

    static List<Mistake> mistakes() {
        return List.of(
                new Mistake("percentage_of_actors", feature -> feature.enablePercentageOfActors(-1)),
                new Mistake("percentage_of_actors", feature -> feature.enablePercentageOfActors(101)),
                new Mistake("percentage_of_time", feature -> feature.enablePercentageOfTime(Double.NaN)),
                new Mistake("percentage_of_time", feature -> enable(feature, Gate.PERCENTAGE_OF_TIME, "abc")),
                new Mistake("percentage_of_actors", feature -> enable(feature, Gate.PERCENTAGE_OF_ACTORS, "")),
                new Mistake("boolean", feature -> enable(feature, Gate.BOOLEAN, "yes")),
                new Mistake("expression", feature -> feature.enableExpression(new Expression.Constant(1))),
                new Mistake("colour", feature -> feature.enable(new GateValue("colour", "red"))));
    }

    private static void enable(Feature feature, Gate gate, String text) {
        feature.enable(new GateValue(gate.key(), text));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    @Requirement("error-1")
    @DisplayName("in an argument names the field and changes nothing")
    void arguments(Mistake mistake) {
        Flipper flipper = Flipper.create(Adapters.memory());

        assertThatThrownBy(() -> mistake.call().accept(flipper.feature("search")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(mistake.field());
        assertThat(flipper.features()).isEmpty();
    }

    @Test
    @Requirement("error-1")
    @DisplayName("in what is null names the field and changes nothing")
    @SuppressWarnings("NullAway") // on purpose
    void nulls() {
        Flipper flipper = Flipper.create(Adapters.memory());
        Map<String, Runnable> calls = Map.of(
                "feature", () -> flipper.isEnabled(null),
                "key", () -> flipper.feature(null),
                "actor", () -> flipper.isEnabled("search", (Actor) null),
                "actors", () -> flipper.isEnabled("search", (List<Actor>) null),
                "value", () -> GateValue.group(null),
                "adapter", () -> Flipper.create(null),
                "instrumenter", () -> Flipper.builder(Adapters.memory()).instrumenter(null),
                "name", () -> new Group(null, actor -> true),
                "id", () -> Actor.of(null));

        assertThat(calls)
                .allSatisfy((field, call) -> assertThatThrownBy(call::run)
                        .isInstanceOf(NullPointerException.class)
                        .hasMessageContaining(field));
        assertThat(flipper.features()).isEmpty();
    }

    @Test
    @Requirement("error-1")
    @DisplayName("in a key or value of a store that is null names the field and changes nothing")
    @SuppressWarnings("NullAway") // on purpose
    void nullsInAStore() {
        Adapter store = Adapters.memory();
        store.add("search");
        var before = store.getAll();
        Map<String, GateValues> nameless = new HashMap<>();
        nameless.put(null, GateValues.NONE);
        List<Consumer<Adapter>> calls = List.of(
                adapter -> adapter.add(null),
                adapter -> adapter.remove(null),
                adapter -> adapter.clear(null),
                adapter -> adapter.get(null),
                adapter -> adapter.enable(null, GateValue.on()),
                adapter -> adapter.disable(null, GateValue.on()),
                adapter -> adapter.replaceAll(nameless));

        for (Adapter adapter : List.of(store, Flipper.create(store).adapter())) {
            assertThat(calls)
                    .allSatisfy(call -> assertThatThrownBy(() -> call.accept(adapter))
                            .isInstanceOf(NullPointerException.class)
                            .hasMessageContaining("feature"));
            assertThatThrownBy(() -> adapter.enable("search", null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining("value");
        }
        assertThat(store.getAll()).isEqualTo(before);
    }

    @Test
    @Requirement("error-2")
    @DisplayName("of the store is an AdapterException with its cause")
    void store(@TempDir Path folder) throws Exception {
        Path inTheWay = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Adapters.file(inTheWay.resolve("flags.json")).add("search"))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("flags.json")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    @Requirement("error-3")
    @DisplayName("by a rule of the stack is a WriteRefusedException and changes nothing")
    void rules() {
        Adapter store = Adapters.memory();
        store.add("search");
        store.enable("search", GateValue.actor(Actor.of("User;1")));
        var before = store.getAll();
        List<Adapter> strictOnes = List.of(Adapters.readOnly(store), Adapters.actorLimit(store, 1));

        assertThat(strictOnes)
                .allSatisfy(adapter -> assertThatThrownBy(
                                () -> adapter.enable("search", GateValue.actor(Actor.of("User;2"))))
                        .isInstanceOf(WriteRefusedException.class));
        assertThat(store.getAll()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                AdapterException.class,
                FeatureDisabledException.class,
                FeatureNotFoundException.class,
                WriteRefusedException.class
            })
    @Requirement("error-4")
    @DisplayName("of Flipper's own is unchecked and has one root")
    void root(Class<?> type) {
        assertThat(type).isAssignableTo(FlipperException.class);
        assertThat(FlipperException.class).isAssignableTo(RuntimeException.class);
    }

    @Test
    @Requirement("error-5")
    @DisplayName("in a setting names key, value and what is allowed, and closes what was begun")
    void settings() {
        var closed = new CloseCount();
        Settings wrong = Settings.of(Map.of("flipper.strict", "perhaps"));

        assertThatThrownBy(() -> Flipper.builder(closed, wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("flipper.strict", "perhaps", "raise, warn, ignore");
        assertThat(closed.times).isOne();
    }

    @Test
    @Requirement("error-8")
    @DisplayName("of the virtual machine is not swallowed, but a stack that overflows is")
    void virtualMachine() {
        assertThatThrownBy(() -> failing(new OutOfMemoryError("on purpose")).isEnabled("search"))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(failing(new StackOverflowError("on purpose")).isEnabled("search"))
                .isFalse();
    }

    private static Flipper failing(Error error) {
        return Flipper.create(new AdapterWrapper("failing", Adapters.memory()) {
            @Override
            protected <T> T around(Operation operation, Supplier<T> call) {
                throw error;
            }
        });
    }

    /** Counts how often it is closed. */
    private static final class CloseCount extends AdapterWrapper {

        private int times;

        private CloseCount() {
            super("count", Adapters.memory());
        }

        @Override
        public void close() {
            times++;
        }
    }
}
