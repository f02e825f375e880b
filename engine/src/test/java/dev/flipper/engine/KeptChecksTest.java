// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.CheckListener;
import dev.flipper.spi.Instrumenter;
import dev.flipper.tck.Requirement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an instance keeps of features")
class KeptChecksTest {

    private static final int NAMES = 100_000;
    private static final int FEW = 2_100;

    private final Map<String, Integer> askedFor = new HashMap<>();

    /** Is asked for a listener whenever a check is made, and not while it is kept. */
    private final Instrumenter counter = new Instrumenter() {
        @Override
        public @Nullable CheckListener checks(String feature) {
            askedFor.merge(feature, 1, Integer::sum);
            return null;
        }
    };

    private final AtomicInteger calls = new AtomicInteger();
    private final Adapter store = Adapters.recording(Adapters.memory(), operation -> calls.incrementAndGet());
    private final Flipper flipper = Flipper.builder(store).instrumenter(counter).build();

    private static IntStream names() {
        return IntStream.range(0, NAMES);
    }

    @Test
    @Requirement("check-18")
    @DisplayName("is forgotten after they were removed, without anybody reading ahead or asking again")
    void removed() {
        names().forEach(i -> appear("f" + i));
        names().forEach(i -> appear("f" + i));

        long kept = names().filter(i -> askedFor.getOrDefault("f" + i, 0) < 2).count();
        assertThat(kept).isLessThan(FEW);
    }

    private void appear(String feature) {
        store.add(feature);
        flipper.isEnabled(feature);
        store.remove(feature);
    }

    @Test
    @Requirement("check-18")
    @DisplayName("is nothing for names that nobody knows")
    void unknown() {
        names().forEach(i -> assertThat(flipper.isEnabled("f" + i)).isFalse());

        assertThat(askedFor).isEmpty();
    }

    @Test
    @Requirement("check-18")
    @DisplayName("stays as long as they exist, however many there are, for little more than a call for each")
    void existing() {
        var many = new HashMap<String, GateValues>();
        IntStream.range(0, 5_000).forEach(i -> many.put("f" + i, GateValues.NONE));
        store.replaceAll(many);
        int before = calls.get();

        IntStream.range(0, 5_000).forEach(i -> flipper.isEnabled("f" + i));
        IntStream.range(0, 5_000).forEach(i -> flipper.isEnabled("f" + i));

        assertThat(askedFor)
                .hasSize(5_000)
                .allSatisfy((feature, times) -> assertThat(times).isEqualTo(1));
        assertThat(calls.get() - before).isBetween(10_000, 10_010);
    }

    @Test
    @Requirement("check-12")
    @DisplayName("lets a fault be told again that was mended in between")
    void mended() {
        var events = new Events();
        Flipper telling = Flipper.builder(store).instrumenter(events).build();
        store.add("search");
        for (String expression : new String[] {"{\"Nope\":[]}", "{\"Any\":[]}", "{\"Nope\":[]}"}) {
            store.enable("search", new GateValue("expression", expression));
            telling.isEnabled("search");
            telling.isEnabled("search");
        }

        assertThat(events.setAside()).hasSize(2);
    }

    @Test
    @Requirement("check-12")
    @DisplayName("lets a fault of a feature be told again that was removed in between")
    void removedFault() {
        var events = new Events();
        Flipper telling = Flipper.builder(store).instrumenter(events).build();
        for (int i = 0; i < 2; i++) {
            store.add("search");
            store.enable("search", new GateValue("expression", "{\"Nope\":[]}"));
            telling.isEnabled("search");
            store.remove("search");
            telling.isEnabled("search");
        }

        assertThat(events.setAside()).hasSize(2);
    }
}
