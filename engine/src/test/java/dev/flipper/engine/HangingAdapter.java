// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** A store that can stop answering: whoever asks then waits until it is let go. */
final class HangingAdapter extends AdapterWrapper {

    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile boolean hanging;

    HangingAdapter(Adapter wrapped) {
        super("hanging", wrapped);
    }

    void hang() {
        hanging = true;
    }

    /** Waits until somebody hangs. */
    void awaitVictim() throws InterruptedException {
        asked.await();
    }

    void release() {
        released.countDown();
    }

    @Override
    public Optional<String> version() {
        return around(Operation.GET_ALL, super::version);
    }

    @Override
    protected <T> T around(Operation operation, Supplier<T> call) {
        if (hanging) {
            asked.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return call.get();
    }
}
