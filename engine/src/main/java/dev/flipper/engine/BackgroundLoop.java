// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Repeats work on a daemon thread of its own until it is closed. What fails is logged once and tried again. */
final class BackgroundLoop implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("dev.flipper.engine");

    private final String name;
    private final Duration interval;
    private final Runnable work;
    private final AtomicBoolean failing = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor executor;

    BackgroundLoop(String name, Duration interval, Runnable work) {
        this.name = name;
        this.interval = interval;
        this.work = work;
        // Starts its thread with the first task, and another one should that thread die.
        this.executor = new ScheduledThreadPoolExecutor(1, this::thread);
        executor.setRemoveOnCancelPolicy(true);
    }

    private Thread thread(Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        // Not the loader of whichever application happened to come first.
        thread.setContextClassLoader(BackgroundLoop.class.getClassLoader());
        return thread;
    }

    void start() {
        long nanos = interval.toNanos();
        var unused = executor.scheduleWithFixedDelay(this::runNow, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    /** Does the work on the calling thread, and reports instead of failing. */
    void runNow() {
        try {
            work.run();
            if (failing.compareAndSet(true, false)) {
                LOG.log(System.Logger.Level.INFO, "{0} is well again", name);
            }
        } catch (Throwable fault) { // an Error too: nobody else would ever see it, and the loop has to go on
            if (failing.compareAndSet(false, true)) {
                LOG.log(System.Logger.Level.WARNING, name + " failed and goes on trying", fault);
            }
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
