// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.Group;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import dev.flipper.tck.Requirement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A fault that a review found:")
class MendedFaultsTest {

    private static final GateValue ON = GateValue.on();

    @Test
    @Requirement("check-11")
    @DisplayName("a removed feature does not come back to life when the store fails")
    @SuppressWarnings("try") // the scope works by being open
    void removedFeature() {
        var store = new FlakyAdapter();
        Flipper flipper = Flipper.create(store);
        flipper.feature("search").enable();
        try (Flipper.Scope scope = flipper.memoize()) {
            flipper.preload();
        }
        flipper.feature("search").remove();
        assertThat(flipper.isEnabled("search")).isFalse();
        store.breakDown();

        assertThat(flipper.isEnabled("search")).isFalse();
    }

    @Test
    @Requirement("check-9")
    @DisplayName("an Error of a store or a group, and a store that returns null, stay inside")
    void errors() {
        Flipper failing = Flipper.create(new AdapterWrapper("failing", Adapters.memory()) {
            @Override
            public GateValues get(String feature) {
                throw new AssertionError("on purpose");
            }
        });
        Flipper grouped = Flipper.builder(Adapters.memory())
                .group(new Group("broken", actor -> {
                    throw new Error("on purpose");
                }))
                .build();
        grouped.feature("search").enableGroup("broken");

        assertThat(failing.isEnabled("search")).isFalse();
        assertThat(grouped.isEnabled("search", Actor.of("User;1"))).isFalse();
    }

    @Test
    @Requirement("memo-1")
    @DisplayName("what was read in a scope stays as it was read when everything is read ahead")
    @SuppressWarnings("try") // the scope works by being open
    void oneAnswer() {
        var store = new FlakyAdapter();
        Flipper flipper = Flipper.create(store);
        flipper.feature("search").add();
        try (Flipper.Scope scope = flipper.memoize()) {
            assertThat(flipper.isEnabled("search")).isFalse();
            store.enable("search", ON);
            flipper.preload();

            assertThat(flipper.isEnabled("search")).isFalse();
            int calls = store.calls().size();
            assertThat(flipper.features()).hasSize(1);
            assertThat(store.calls()).hasSize(calls);
        }
        assertThat(flipper.isEnabled("search")).isTrue();
    }

    @Test
    @Requirement("adapter-19")
    @DisplayName("several file adapters of one path in one process lose no write")
    void severalAdapters(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("flags.json");
        Adapters.file(path).add("search");
        List<Callable<Object>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            String name = "User;" + writer + ";";
            writers.add(Executors.callable(() -> {
                Adapter adapter = Adapters.file(path);
                for (int i = 0; i < 25; i++) {
                    adapter.enable("search", GateValue.actor(Actor.of(name + i)));
                }
            }));
        }
        ExecutorService threads = Executors.newFixedThreadPool(writers.size());
        try {
            for (Future<Object> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(Adapters.file(path).get("search").actors()).hasSize(100);
    }

    @Test
    @DisplayName("actors without ids are nobody, not everybody")
    void nullIds() {
        Flipper flipper = Flipper.create(Adapters.memory());
        flipper.feature("search").enablePercentageOfActors(99.999);
        Actor nameless = new Actor() {
            @Override
            @SuppressWarnings("NullAway") // as a class of an application without such checks may do
            public String flipperId() {
                return null;
            }
        };

        assertThat(flipper.isEnabled("search", List.of(nameless, nameless))).isFalse();
    }
}
