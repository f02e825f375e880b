// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.engine.Adapters;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Two nodes that write at the same moment")
class TwoWritersTest {

    private static final int ROUNDS = 40;

    @ParameterizedTest
    @MethodSource("dev.flipper.jpa.TestDatabase#all")
    @DisplayName("D07 different flags: both are kept")
    void differentFlags(TestDatabase database) throws Exception {
        try (Flipper one = node(database, true);
                Flipper other = node(database, false)) {
            for (int i = 0; i < ROUNDS; i++) {
                String flag = "flag" + i;
                Together.run(List.of(
                        does(() -> one.feature(flag + "a").enable()),
                        does(() -> other.feature(flag + "b").enableActor(Actor.of("ada")))));
            }
        }
        Adapter store = new JpaAdapter(database.factory());
        assertThat(store.getAll()).hasSize(2 * ROUNDS);
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(store.get("flag" + i + "a").on()).isTrue();
            assertThat(store.get("flag" + i + "b").actors()).containsExactly("ada");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.flipper.jpa.TestDatabase#all")
    @Requirement("jpa-5")
    @DisplayName("D06 the same flag: one after the other, so that one row is left")
    void sameFlag(TestDatabase database) throws Exception {
        try (Flipper one = node(database, true);
                Flipper other = node(database, false)) {
            var tables = new RubyTables(database, "");
            for (int i = 1; i <= ROUNDS; i++) {
                int percentage = i;
                Together.run(List.of(
                        does(() -> one.feature("search").enablePercentageOfTime(percentage)),
                        does(() -> other.feature("search").enablePercentageOfTime(100 - percentage))));
                assertThat(tables.gates())
                        .singleElement()
                        .satisfies(row -> assertThat(row.get(2)).isIn("" + percentage, "" + (100 - percentage)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.flipper.jpa.TestDatabase#all")
    @DisplayName("D06 the same flag, by comparing and setting: no step is lost")
    void steps(TestDatabase database) throws Exception {
        Adapter one = new JpaAdapter(database.empty()).createTables();
        one.add("search");
        var lost = new AtomicInteger();
        List<Callable<?>> counts = IntStream.range(0, 4)
                .<Callable<?>>mapToObj(thread -> does(() -> {
                    Adapter adapter = new JpaAdapter(database.factory());
                    for (int step = 0; step < 10; step++) {
                        while (!increments(adapter)) {
                            lost.incrementAndGet();
                        }
                    }
                }))
                .toList();

        Together.run(counts);

        assertThat(one.get("search").percentageOfTime()).isEqualTo(40);
        System.out.println(database + ": 40 steps were made, and " + lost + " were refused and tried again");
    }

    private static boolean increments(Adapter adapter) {
        GateValues present = adapter.get("search");
        var next = GateValue.percentageOfTime((int) present.percentageOfTime() + 1);
        return adapter.replaceIf("search", present, GateValues.of(List.of(next)));
    }

    private static Flipper node(TestDatabase database, boolean first) {
        var adapter = new JpaAdapter(first ? database.empty() : database.factory());
        return Flipper.create(Adapters.inMemory(adapter.createTables()));
    }

    private static Callable<Boolean> does(Runnable write) {
        return () -> {
            write.run();
            return true;
        };
    }
}
