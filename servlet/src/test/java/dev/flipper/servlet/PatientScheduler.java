// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.AsyncContextEvent;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * Ends asynchronous requests in time. Jetty 12.0.16 schedules the task that ends one, and notes it after that; a task that
 * runs in between believes that it was cancelled, and the request waits for ever.
 */
final class PatientScheduler extends ScheduledExecutorScheduler {

    @Override
    public Task schedule(Runnable task, long delay, TimeUnit unit) {
        return super.schedule(task instanceof AsyncContextEvent event ? () -> end(event) : task, delay, unit);
    }

    private void end(AsyncContextEvent event) {
        if (event.hasTimeoutTask()) {
            event.run();
        } else {
            super.schedule(() -> end(event), 10, TimeUnit.MILLISECONDS);
        }
    }
}
