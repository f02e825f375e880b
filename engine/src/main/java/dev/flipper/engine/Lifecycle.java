// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** What is to be done when a Flipper is synchronised, and when it is closed. */
final class Lifecycle {

    private static final System.Logger LOG = System.getLogger("dev.flipper.engine");

    private final ReentrantLock syncing = new ReentrantLock();
    private final Reports reports;
    private final List<Runnable> onSync;
    private final List<Runnable> onClose;
    private final AtomicBoolean closed = new AtomicBoolean();

    Lifecycle(Reports reports, List<Runnable> onSync, List<Runnable> onClose) {
        this.reports = reports;
        this.onSync = List.copyOf(onSync);
        this.onClose = List.copyOf(onClose);
    }

    /** One at a time: of two at once the one that has read older values could write last. */
    void sync() {
        if (onSync.isEmpty()) {
            return;
        }
        syncing.lock();
        try {
            SyncEvent.around(reports, () -> onSync.forEach(Runnable::run));
        } finally {
            syncing.unlock();
        }
    }

    /** Does everything, last things first, whatever fails on the way. */
    void close() {
        if (closed.compareAndSet(false, true)) {
            for (int i = onClose.size() - 1; i >= 0; i--) {
                end(onClose.get(i));
            }
        }
    }

    private static void end(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "closing failed", e);
        }
    }
}
