// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A flag that two nodes write and read")
class LinearTest {

    private static final int HISTORIES = 25;
    private static final int THREADS = 4;
    private static final int CALLS = 5;

    @ParameterizedTest
    @MethodSource("dev.flipper.jpa.TestDatabase#all")
    @DisplayName("J03 changes as if one call came after the other")
    void linear(TestDatabase database) throws Exception {
        List<Adapter> nodes =
                List.of(new JpaAdapter(database.empty()).createTables(), new JpaAdapter(database.factory()));
        for (int seed = 0; seed < HISTORIES; seed++) {
            History history = record(nodes, "flag" + seed, seed);
            assertThat(history.isLinearizable()).as("%s", history).isTrue();
        }
    }

    private static History record(List<Adapter> nodes, String flag, int seed) throws Exception {
        nodes.get(0).add(flag);
        List<History.Call> calls = Collections.synchronizedList(new ArrayList<>());
        var numbers = new AtomicInteger();
        List<Callable<?>> threads = IntStream.range(0, THREADS)
                .<Callable<?>>mapToObj(thread -> () -> {
                    Adapter node = nodes.get(thread % nodes.size());
                    var random = new Random(seed * 31L + thread);
                    for (int call = 0; call < CALLS; call++) {
                        LockSupport.parkNanos(random.nextInt(3) * 1_000_000L);
                        calls.add(
                                random.nextBoolean() ? write(node, flag, numbers.incrementAndGet()) : read(node, flag));
                    }
                    return thread;
                })
                .toList();
        Together.run(threads);
        return new History(calls);
    }

    private static History.Call write(Adapter node, String flag, int number) {
        long begin = System.nanoTime();
        node.enable(flag, GateValue.percentageOfTime(number));
        return new History.Call(true, number, begin, System.nanoTime());
    }

    private static History.Call read(Adapter node, String flag) {
        long begin = System.nanoTime();
        int number = (int) node.get(flag).percentageOfTime();
        return new History.Call(false, number, begin, System.nanoTime());
    }

    @Test
    @DisplayName("is told from one whose reads go back in time")
    void checker() {
        var first = new History.Call(true, 1, 0, 10);
        var second = new History.Call(true, 2, 20, 30);
        assertThat(new History(List.of(first, second, read(2, 40))).isLinearizable())
                .isTrue();
        assertThat(new History(List.of(first, second, read(1, 25))).isLinearizable())
                .isTrue();
        assertThat(new History(List.of(first, second, read(1, 40))).isLinearizable())
                .isFalse();
        assertThat(new History(List.of(first, second, read(2, 22), read(1, 28))).isLinearizable())
                .isFalse();
        assertThat(new History(List.of(first, read(0, 15))).isLinearizable()).isFalse();
    }

    private static History.Call read(int number, long begin) {
        return new History.Call(false, number, begin, begin + 5);
    }
}
