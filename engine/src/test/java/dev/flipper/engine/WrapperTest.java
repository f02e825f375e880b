// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Actor;
import dev.flipper.FeatureNotFoundException;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.WriteRefusedException;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.Adapter.Operation;
import dev.flipper.tck.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A wrapper")
class WrapperTest {

    private static final GateValue ON = GateValue.on();

    static Stream<UnaryOperator<Adapter>> wrappers() {
        Duration never = Duration.ofHours(1);
        return Stream.of(
                a -> Adapters.strict(a, Strictness.IGNORE),
                a -> Adapters.actorLimit(a, 1),
                a -> Adapters.failover(a, Adapters.memory()),
                Adapters::failsafe,
                a -> Adapters.dualWrite(a, Adapters.memory()),
                a -> Adapters.sync(a, Adapters.memory(), never),
                a -> Adapters.inMemory(a, never),
                a -> Adapters.recording(a, operation -> {}));
    }

    @ParameterizedTest
    @MethodSource("wrappers")
    @Requirement("wrapper-1")
    @DisplayName("shows that what it wraps is read-only")
    void readOnlyShows(UnaryOperator<Adapter> wrapper) {
        try (Adapter adapter = wrapper.apply(Adapters.readOnly(Adapters.memory()))) {
            assertThat(adapter.isReadOnly()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("wrappers")
    @Requirement("wrapper-1")
    @DisplayName("hands on the version and uncommitted writes")
    void versionShows(UnaryOperator<Adapter> wrapper) {
        var store = new FlakyAdapter();
        try (Adapter adapter = wrapper.apply(store)) {
            assertThat(adapter.version()).isPresent().isEqualTo(store.version());
            store.beginTransaction();
            assertThat(adapter.hasUncommittedWrites()).isTrue();
            var ended = new AtomicBoolean();
            adapter.afterTransaction(() -> ended.set(true));
            assertThat(ended).isFalse();
            store.endTransaction();
            assertThat(ended).isTrue();
        }
    }

    @Test
    @Requirement("wrapper-2")
    @DisplayName("names the stack from the outside in")
    void text() {
        Adapter adapter = Adapters.failover(Adapters.memory(), Adapters.memory())
                .with(a -> Adapters.actorLimit(a, 9))
                .with(Adapters::readOnly);

        assertThat(adapter).hasToString("readOnly -> actorLimit(9) -> failover(memory, memory)");
    }

    @Test
    @Requirement("wrapper-3")
    @DisplayName("that is read-only refuses every write and passes every read")
    void readOnly() {
        Adapter store = Adapters.memory();
        store.add("search");
        Adapter adapter = Adapters.readOnly(store);

        assertThat(adapter.getAll()).containsOnlyKeys("search");
        List<Runnable> writes = List.of(
                () -> adapter.add("other"),
                () -> adapter.remove("search"),
                () -> adapter.clear("search"),
                () -> adapter.enable("search", ON),
                () -> adapter.disable("search", ON),
                () -> adapter.replaceAll(Map.of()),
                () -> adapter.copyFrom(Adapters.memory()));
        assertThat(writes)
                .allSatisfy(write -> assertThatThrownBy(write::run).isInstanceOf(WriteRefusedException.class));
        assertThat(store.getAll()).isEqualTo(Map.of("search", GateValues.NONE));
    }

    @Test
    @Requirement("wrapper-4")
    @DisplayName("that is strict raises for features that are not known")
    void strictRaises() {
        Flipper flipper = Flipper.create(Adapters.strict(Adapters.memory(), Strictness.RAISE));

        assertThatThrownBy(() -> flipper.isEnabled("serach"))
                .isInstanceOf(FeatureNotFoundException.class)
                .hasMessageContaining("serach");
        assertThatThrownBy(() -> flipper.adapter().enable("serach", ON)).isInstanceOf(FeatureNotFoundException.class);
        assertThatThrownBy(() -> flipper.adapter().disable("serach", ON)).isInstanceOf(FeatureNotFoundException.class);
        assertThatThrownBy(() -> flipper.adapter().getAll(List.of("serach")))
                .isInstanceOf(FeatureNotFoundException.class);
    }

    @Test
    @Requirement("wrapper-4")
    @DisplayName("that is strict warns or stays silent when told so")
    void strictAnswers() {
        for (Strictness strictness : List.of(Strictness.WARN, Strictness.IGNORE)) {
            assertThat(Flipper.create(Adapters.strict(Adapters.memory(), strictness))
                            .isEnabled("serach"))
                    .isFalse();
        }
    }

    @Test
    @Requirement("wrapper-5")
    @DisplayName("that is strict lets adding and replacing pass")
    void strictPasses() {
        Adapter adapter = Adapters.strict(Adapters.memory(), Strictness.RAISE);
        adapter.add("search");
        adapter.enable("search", ON);
        adapter.replaceAll(Map.of("other", GateValues.NONE.with(ON)));

        assertThat(adapter.get("other").on()).isTrue();
    }

    @Test
    @Requirement("wrapper-6")
    @DisplayName("that limits actors refuses one more and changes nothing")
    void limitRefuses() {
        Adapter adapter = limited("User;1", "User;2");

        assertThatThrownBy(() -> adapter.enable("search", GateValue.actor(Actor.of("User;3"))))
                .isInstanceOf(WriteRefusedException.class)
                .hasMessageContaining("search")
                .hasMessageContaining("2");
        assertThat(adapter.get("search").actors()).containsExactly("User;1", "User;2");
    }

    @Test
    @Requirement("wrapper-7")
    @DisplayName("that limits actors lets everything else pass")
    void limitPasses() {
        Adapter adapter = limited("User;1", "User;2");
        adapter.enable("search", GateValue.actor(Actor.of("User;2")));
        adapter.enable("search", GateValue.group("admins"));
        var three = GateValues.of(List.of(
                GateValue.actor(Actor.of("a")), GateValue.actor(Actor.of("b")), GateValue.actor(Actor.of("c"))));
        adapter.replaceAll(Map.of("search", three));

        assertThat(adapter.get("search")).isEqualTo(three);
    }

    private static Adapter limited(String... actors) {
        Adapter adapter = Adapters.actorLimit(Adapters.memory(), actors.length);
        adapter.add("search");
        Stream.of(actors).forEach(id -> adapter.enable("search", GateValue.actor(Actor.of(id))));
        return adapter;
    }

    @Test
    @Requirement("wrapper-14")
    @DisplayName("that records hands on every operation once")
    void recording() {
        var operations = new ArrayList<Operation>();
        Adapter adapter = Adapters.recording(Adapters.memory(), operations::add);
        adapter.add("search");
        adapter.get("search");
        adapter.getAll();
        adapter.copyFrom(Adapters.memory());

        assertThat(operations).containsExactly(Operation.ADD, Operation.GET, Operation.GET_ALL, Operation.REPLACE_ALL);
    }
}
