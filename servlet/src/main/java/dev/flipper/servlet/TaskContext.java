// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import dev.flipper.Flipper;
import jakarta.enterprise.concurrent.spi.ThreadContextRestorer;
import jakarta.enterprise.concurrent.spi.ThreadContextSnapshot;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The scope of a task.
 *
 * @param snapshot what it begins with; the task has no scope when it is empty
 * @param failed hears of what went wrong, which must not stop the task
 */
record TaskContext(Flipper flipper, Optional<Flipper.Snapshot> snapshot, Consumer<Throwable> failed)
        implements ThreadContextSnapshot {

    private static final ThreadContextRestorer NOTHING_TO_RESTORE = () -> {};

    static final ThreadContextSnapshot NONE = () -> NOTHING_TO_RESTORE;

    @Override
    public ThreadContextRestorer begin() {
        try {
            // An executor may run a task on the thread that hands it over, or on one that is in another request.
            Flipper.Scope aside = flipper.suspend();
            snapshot.ifPresent(Flipper.Snapshot::open);
            // Ends the scope of the task too.
            return () -> restore(aside);
        } catch (RuntimeException | LinkageError failure) {
            failed.accept(failure);
            return NOTHING_TO_RESTORE;
        }
    }

    private void restore(Flipper.Scope aside) {
        try {
            aside.close();
        } catch (RuntimeException | LinkageError failure) {
            failed.accept(failure);
        }
    }
}
