// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import jakarta.transaction.Synchronization;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A transaction of somebody else's in which flags were written, until it is over. */
final class OpenTransaction implements Synchronization {

    private final AtomicInteger open;
    private final Set<Runnable> afterwards = ConcurrentHashMap.newKeySet();

    OpenTransaction(AtomicInteger open) {
        this.open = open;
    }

    void afterwards(Runnable action) {
        afterwards.add(action);
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
        open.decrementAndGet();
        afterwards.forEach(Runnable::run);
    }
}
