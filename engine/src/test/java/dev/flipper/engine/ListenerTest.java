// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.spi.CheckListener;
import dev.flipper.spi.Instrumenter;
import dev.flipper.tck.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A listener")
class ListenerTest {

    private static final Actor ANNA = Actor.of("User;1");

    private final List<String> heard = new ArrayList<>();

    /** Hears the checks of one feature. */
    private final Instrumenter counter = new Instrumenter() {
        @Override
        public @Nullable CheckListener checks(String feature) {
            return feature.equals("search") ? (enabled, gate) -> heard.add(enabled + " " + gate) : null;
        }
    };

    @Test
    @Requirement("event-5")
    @DisplayName("hears every check of its feature, with answer and gate")
    void everyCheck() {
        Flipper flipper =
                Flipper.builder(Adapters.memory()).instrumenter(counter).build();
        flipper.feature("search").enableActor(ANNA);
        flipper.feature("stats").enable();

        flipper.isEnabled("search", ANNA);
        flipper.isEnabled("search");
        flipper.isEnabled("stats", ANNA);
        flipper.isEnabled("search", List.of(Actor.of("User;2"), ANNA));
        flipper.explain("search", List.of());
        flipper.feature("search").enable();
        flipper.isEnabled("search");

        assertThat(heard).containsExactly("true ACTOR", "false null", "true ACTOR", "false null", "true BOOLEAN");
    }

    @Test
    @Requirement("event-6")
    @DisplayName("that throws reaches nobody, and leaves the checks to the others")
    void brokenChecks() {
        Flipper flipper = Flipper.builder(Adapters.memory())
                .instrumenter(new BrokenInstrumenter(AssertionError::new))
                .instrumenter(counter)
                .build();
        flipper.feature("search").enable();

        assertThat(flipper.isEnabled("search")).isTrue();
        assertThat(heard).containsExactly("true BOOLEAN");
    }

    @Test
    @Requirement("event-6")
    @DisplayName("of changes that throws reaches nobody, leaves the change to the others, and is reported")
    void brokenChanges() {
        var events = new Events();
        List<Set<String>> changed = new ArrayList<>();
        Flipper flipper = Flipper.builder(Adapters.memory())
                .instrumenter(new BrokenInstrumenter(AssertionError::new))
                .instrumenter(events)
                .build();
        flipper.onChange(features -> {
            throw new AssertionError("on purpose");
        });
        flipper.onChange(changed::add);

        flipper.feature("search").enable();

        assertThat(changed).containsExactly(Set.of("search"));
        assertThat(events.changes()).hasSize(1);
        assertThat(events.setAside()).hasSize(1);
    }
}
