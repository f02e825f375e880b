// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Repeats work on a daemon thread of its own until it is closed. What fails is logged once and tried again. */
final class BackgroundLoop implements AutoCloseable {

    private final String name;
    private final Duration interval;
    private final Runnable work;
    private final Outage outage;
    private final ScheduledThreadPoolExecutor executor;

    BackgroundLoop(String name, Duration interval, Runnable work) {
        this.name = name;
        this.interval = interval;
        this.work = work;
        this.outage = new Outage(name, "it goes on trying");
        // Starts its thread with the first task, and another one should that thread die.
        this.executor = new ScheduledThreadPoolExecutor(1, this::thread);
        executor.setRemoveOnCancelPolicy(true);
        // A transaction may end after the loop was closed; by then there is nothing to keep up to date.
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
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

    /** Does the work on the thread of the loop, out of turn. */
    void runSoon() {
        executor.execute(this::runNow);
    }

    /** Does the work on the calling thread, and reports instead of failing. */
    void runNow() {
        try {
            work.run();
            outage.well();
        } catch (Throwable fault) { // an Error too: nobody else would ever see it, and the loop has to go on
            outage.failed(fault);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
