// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** What a server answers with. */
enum Threads {
    /** So few that each of them soon serves again, and shows what it has kept. */
    FEW {
        @Override
        QueuedThreadPool pool() {
            return new QueuedThreadPool(4, 4);
        }
    },
    MANY {
        @Override
        QueuedThreadPool pool() {
            return new QueuedThreadPool(60);
        }
    },
    VIRTUAL {
        @Override
        QueuedThreadPool pool() {
            var pool = new QueuedThreadPool(60);
            pool.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
            return pool;
        }
    };

    abstract QueuedThreadPool pool();

    /** What this JVM has: virtual threads since Java 21. */
    static Stream<Threads> present() {
        return Arrays.stream(values()).filter(threads -> threads != VIRTUAL || VirtualThreads.areSupported());
    }
}
