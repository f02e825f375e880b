// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.spi.FlipperEvent;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A synchronisation as an event. */
record SyncEvent(Duration duration, @Nullable Throwable thrown) implements FlipperEvent.Sync {

    /** Synchronises, and tells whoever listens how that went; the clock is read for listeners only. */
    static void around(Reports reports, Runnable work) {
        if (!reports.hasListeners()) {
            work.run();
            return;
        }
        long start = System.nanoTime();
        try {
            work.run();
        } catch (RuntimeException | Error failed) {
            reports.record(since(start, failed));
            throw failed;
        }
        reports.record(since(start, null));
    }

    private static SyncEvent since(long start, @Nullable Throwable thrown) {
        return new SyncEvent(Duration.ofNanos(System.nanoTime() - start), thrown);
    }

    @Override
    public Optional<Throwable> failure() {
        return Optional.ofNullable(thrown);
    }
}
