// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Work that several threads begin at the same moment. */
final class Together {

    /** Far more than any store needs: it ends a store that waits for itself. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Together() {}

    /** Does the same work on several threads, which are numbered from 0. */
    static void run(int threads, IntConsumer work) throws Exception {
        run(IntStream.range(0, threads)
                .<Runnable>mapToObj(thread -> () -> work.accept(thread))
                .toList());
    }

    /** Does each work on a thread of its own, and throws what the first of them threw. */
    static void run(List<Runnable> works) throws Exception {
        run(works, LIMIT);
    }

    static void run(List<Runnable> works, Duration limit) throws Exception {
        var start = new CyclicBarrier(works.size());
        List<Callable<Void>> calls = new ArrayList<>();
        for (Runnable work : works) {
            calls.add(() -> {
                start.await();
                work.run();
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            await(threads.invokeAll(calls, limit.toSeconds(), TimeUnit.SECONDS), limit);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(List<Future<Void>> futures, Duration limit) throws InterruptedException {
        for (Future<Void> future : futures) {
            if (future.isCancelled()) {
                throw new AssertionError("not done after " + limit.toSeconds() + " seconds");
            }
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new AssertionError("a thread failed: " + e.getCause(), e.getCause());
            }
        }
    }
}
