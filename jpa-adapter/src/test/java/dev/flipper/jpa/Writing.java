// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import dev.flipper.Actor;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import jakarta.persistence.EntityManagerFactory;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Writes until it is killed, and prints what the database has taken: actors and percentages of one set of tables, and
 * generations of another set, in which everything is replaced each time. Run in a JVM of its own. Arguments: the address
 * of the database, its user, the beginning of the ids, and the last generation.
 */
final class Writing {

    static final String FEATURE = "search";
    static final String WHOLE = "whole_";
    static final int FEATURES = 50;

    private Writing() {}

    public static void main(String[] arguments) throws Exception {
        EntityManagerFactory factory =
                TestDatabase.newFactory((TestSource) () -> DriverManager.getConnection(arguments[0], arguments[1], ""));
        List<Thread> threads = List.of(
                new Thread(() -> actors(new JpaAdapter(factory), arguments[2])),
                new Thread(() -> percentages(new JpaAdapter(factory))),
                new Thread(() -> generations(new JpaAdapter(factory, WHOLE), Integer.parseInt(arguments[3]))));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void actors(Adapter adapter, String ids) {
        for (int i = 0; ; i++) {
            adapter.enable(FEATURE, GateValue.actor(Actor.of(ids + i)));
            print(ids + i);
        }
    }

    private static void percentages(Adapter adapter) {
        for (int i = 0; ; i++) {
            adapter.enable(FEATURE, GateValue.percentageOfTime(i % 100));
        }
    }

    private static void generations(Adapter adapter, int last) {
        for (int generation = last + 1; ; generation++) {
            adapter.replaceAll(generation(generation));
            print("generation " + generation);
        }
    }

    /** Every other generation has half of the features, so that rows are deleted and inserted by turns. */
    static Map<String, GateValues> generation(int generation) {
        Map<String, GateValues> features = new TreeMap<>();
        IntStream.range(0, generation % 2 == 0 ? FEATURES : FEATURES / 2)
                .forEach(i -> features.put(
                        "feature" + i,
                        GateValues.of(List.of(
                                GateValue.actor(Actor.of("generation" + generation)),
                                GateValue.actor(Actor.of("all"))))));
        return features;
    }

    private static synchronized void print(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
