// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Prints what a set of many texts takes, beside a {@link LinkedHashSet}: the numbers of decision 0010. */
final class TextSetRun {

    private static final int QUESTIONS = 5_000_000;

    private TextSetRun() {}

    public static void main(String[] arguments) {
        for (int size : new int[] {1_000, 100_000, 1_000_000}) {
            List<String> ids =
                    IntStream.range(0, size).mapToObj(i -> "User;" + i).toList();
            String[] asked = new Random(1)
                    .ints(Math.min(size, 100_000), 0, 2 * size)
                    .mapToObj(i -> "User;" + i)
                    .toArray(String[]::new);
            measure("LinkedHashSet", size, asked, () -> new LinkedHashSet<>(ids));
            measure("TextSet", size, asked, () -> TextSet.of(ids));
            oneByOne(ids);
        }
    }

    private static void measure(String name, int size, String[] asked, Supplier<Set<String>> source) {
        long before = used();
        long begin = System.nanoTime();
        Set<String> set = source.get();
        long built = System.nanoTime() - begin;
        long bytes = used() - before;
        // Twice to warm up.
        double question = Math.min(Math.min(ask(set, asked), ask(set, asked)), ask(set, asked));
        System.out.printf(
                "%,9d  %-13s  %5.1f bytes a text  built in %6.1f ms  asked in %5.1f ns%n",
                size, name, (double) bytes / size, built / 1e6, question);
    }

    private static void oneByOne(List<String> ids) {
        TextSet set = TextSet.EMPTY;
        long begin = System.nanoTime();
        for (String id : ids) {
            set = set.with(id);
        }
        System.out.printf("%,9d  one by one: %,d ns each%n", set.size(), (System.nanoTime() - begin) / ids.size());
    }

    private static double ask(Set<String> set, String[] asked) {
        int found = 0;
        long begin = System.nanoTime();
        for (int i = 0, at = 0; i < QUESTIONS; i++, at = at + 1 == asked.length ? 0 : at + 1) {
            found += set.contains(asked[at]) ? 1 : 0;
        }
        long took = System.nanoTime() - begin;
        if (found == 0) {
            throw new AssertionError("nothing found among " + Arrays.toString(asked));
        }
        return (double) took / QUESTIONS;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
