// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.flipper.Actor;
import dev.flipper.Export;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.WriteRefusedException;
import dev.flipper.spi.Adapter.Operation;
import dev.flipper.spi.AdapterException;
import dev.flipper.spi.AdapterWrapper;
import dev.flipper.spi.FlipperEvent;
import dev.flipper.tck.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A change")
class EventTest {

    private final FlakyAdapter store = new FlakyAdapter();
    private final Events events = new Events();
    private final Flipper flipper = Flipper.builder(store).instrumenter(events).build();
    private final Feature search = flipper.feature("search");
    private final List<Set<String>> heard = new ArrayList<>();

    @Test
    @Requirement("event-1")
    @DisplayName("is announced once, with the feature and the value")
    void announced() {
        flipper.onChange(heard::add);

        search.enableActor(Actor.of("User;1"));

        assertThat(events.changes()).singleElement().satisfies(change -> {
            assertThat(change.features()).containsExactly("search");
            assertThat(change.operation()).isEqualTo(Operation.ENABLE);
            assertThat(change.value()).contains(new GateValue("actors", "User;1"));
            assertThat(change.author()).isEmpty();
        });
        assertThat(heard).containsExactly(Set.of("search"));
    }

    @Test
    @Requirement("event-1")
    @DisplayName("of any kind is announced")
    void everyKind() {
        search.add();
        search.enable();
        search.disable();
        search.clear();
        search.remove();

        assertThat(events.changes())
                .extracting(FlipperEvent.Change::operation)
                .containsExactly(Operation.ADD, Operation.ENABLE, Operation.DISABLE, Operation.CLEAR, Operation.REMOVE);
    }

    @Test
    @Requirement("event-2")
    @DisplayName("that is refused or fails is not announced")
    void notAnnounced() {
        Flipper readOnly =
                Flipper.builder(Adapters.readOnly(store)).instrumenter(events).build();
        assertThatExceptionOfType(WriteRefusedException.class)
                .isThrownBy(() -> readOnly.feature("search").enable());
        store.breakDown();
        assertThatExceptionOfType(AdapterException.class).isThrownBy(search::enable);

        assertThat(events.changes()).isEmpty();
    }

    @Test
    @Requirement("event-10")
    @DisplayName("whose second step is refused is announced as far as it came: the feature was added")
    void halfWay() {
        Flipper limited = Flipper.builder(new AdapterWrapper("refusing", store) {
                    @Override
                    public void enable(String feature, GateValue value) {
                        throw new WriteRefusedException("on purpose");
                    }

                    @Override
                    public void disable(String feature, GateValue value) {
                        throw new WriteRefusedException("on purpose");
                    }
                })
                .instrumenter(events)
                .build();
        limited.onChange(heard::add);

        assertThatExceptionOfType(WriteRefusedException.class)
                .isThrownBy(() -> limited.by("anna").feature("search").enable());
        assertThatExceptionOfType(WriteRefusedException.class)
                .isThrownBy(() -> limited.feature("stats").disable());

        assertThat(heard).containsExactly(Set.of("search"), Set.of("stats"));
        assertThat(events.changes())
                .extracting(FlipperEvent.Change::operation)
                .containsExactly(Operation.ADD, Operation.ADD);
        assertThat(events.changes().get(0).author()).contains("anna");
        assertThat(limited.features()).hasSize(2);
    }

    @Test
    @Requirement("event-3")
    @DisplayName("through a signed view carries the author, and shows in all views")
    void signed() {
        flipper.by("anna").feature("search").enable();
        search.disable();

        assertThat(events.changes())
                .extracting(change -> change.author().orElse("nobody"))
                .containsExactly("anna", "nobody");
        assertThat(flipper.by("anna").isEnabled("search")).isFalse();
    }

    @Test
    @Requirement("event-4")
    @DisplayName("of everything announces exactly what means something else afterwards")
    void everything() {
        search.enable();
        flipper.feature("stats").enablePercentageOfTime(25);
        flipper.feature("old").enable();
        flipper.onChange(heard::add);

        flipper.adapter()
                .replaceAll(Export.parse("{\"features\":{\"search\":{\"boolean\":1},"
                                + "\"stats\":{\"percentage_of_time\":26},\"new\":{}}}")
                        .features());

        assertThat(heard).containsExactly(Set.of("stats", "old", "new"));
    }

    @Test
    @Requirement("event-4")
    @DisplayName("of everything into the same announces nothing")
    void nothing() {
        search.enable();
        flipper.onChange(heard::add);

        flipper.adapter().copyFrom(store);

        assertThat(heard).isEmpty();
    }

    @Test
    @Requirement("event-7")
    @DisplayName("is not heard any more after the subscription was closed")
    @SuppressWarnings("try")
    void unsubscribed() throws Exception {
        try (AutoCloseable subscription = flipper.onChange(heard::add)) {
            search.enable();
        }
        search.disable();

        assertThat(heard).hasSize(1);
    }
}
