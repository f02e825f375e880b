// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Replacing")
class ReplacementTest {

    private static final GateValues ON = GateValues.NONE.with(GateValue.on());
    private static final GateValues HALF = GateValues.NONE.with(GateValue.percentageOfActors(50));
    private static final GateValue GROUP = GateValue.group("admins");

    private final Adapter memory = Adapters.memory();

    /** Has no better way of replacing everything than the one that every adapter inherits. */
    private final Adapter plain = new OneByOne(Adapters.memory());

    @Test
    @Requirement("adapter-29")
    @DisplayName("everything makes a feature known and free of values that were stored before it was")
    void strayValues() {
        for (Adapter store : new Adapter[] {memory, plain}) {
            store.enable("search", GROUP);

            // Not the boolean gate, which would clear what was there by itself.
            store.replaceAll(Map.of("search", HALF.known(false), "stats", GateValues.NONE));

            assertThat(store.getAll()).isEqualTo(Map.of("search", HALF, "stats", GateValues.NONE));
            assertThat(store.get("search").asSet()).isEqualTo(HALF.asSet());
            assertThat(store.get("search").isKnown()).isTrue();
            assertThat(store.features()).containsExactlyInAnyOrder("search", "stats");
            store.remove("search");
        }
    }

    @Test
    @Requirement("adapter-30")
    @DisplayName("on a condition replaces what means what is expected, and the feature stays known")
    void condition() {
        memory.add("search");
        memory.enable("search", new GateValue("percentage_of_time", "25"));
        GateValues expected = GateValues.NONE
                .with(new GateValue("percentage_of_time", "25.0"))
                .known(true);

        assertThat(memory.replaceIf("search", ON.known(true), ON)).isFalse();
        assertThat(memory.get("search")).isEqualTo(expected);
        assertThat(memory.replaceIf("search", expected, ON.known(false))).isTrue();
        assertThat(memory.get("search")).isEqualTo(ON);
        assertThat(memory.features()).containsExactly("search");
    }

    @Test
    @Requirement("adapter-30")
    @DisplayName("on a condition leaves a feature alone that is not as known as expected, and makes none known")
    void knownness() {
        assertThat(memory.replaceIf("search", GateValues.NONE.known(true), ON)).isFalse();
        assertThat(memory.get("search")).isEqualTo(GateValues.NONE);
        assertThat(memory.replaceIf("search", GateValues.NONE, ON.known(true))).isTrue();
        assertThat(memory.get("search")).isEqualTo(ON);
        assertThat(memory.features()).isEmpty();
    }

    /** Nothing but the seven methods without which there is no adapter. */
    private record OneByOne(Adapter store) implements Adapter {

        @Override
        public Set<String> features() {
            return store.features();
        }

        @Override
        public void add(String feature) {
            store.add(feature);
        }

        @Override
        public void remove(String feature) {
            store.remove(feature);
        }

        @Override
        public void clear(String feature) {
            store.clear(feature);
        }

        @Override
        public GateValues get(String feature) {
            return store.get(feature);
        }

        @Override
        public void enable(String feature, GateValue value) {
            store.enable(feature, value);
        }

        @Override
        public void disable(String feature, GateValue value) {
            store.disable(feature, value);
        }
    }
}
