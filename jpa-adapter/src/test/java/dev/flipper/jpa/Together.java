// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Work that several threads begin at the same moment. */
final class Together {

    private Together() {}

    /** Does each work on a thread of its own, and throws what one of them threw. */
    static void run(List<? extends Callable<?>> works) throws Exception {
        var start = new CyclicBarrier(works.size());
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            List<Future<?>> results = new ArrayList<>();
            for (Callable<?> work : works) {
                results.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            for (Future<?> result : results) {
                result.get(2, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
