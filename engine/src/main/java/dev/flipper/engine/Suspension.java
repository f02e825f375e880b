// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Flipper;

/** Ends once, and only on its own thread: a memo must not come to another one. */
final class Suspension implements Flipper.Scope {

    private final Thread owner;
    private final Runnable end;
    private boolean ended;

    Suspension(Thread owner, Runnable end) {
        this.owner = owner;
        this.end = end;
    }

    @Override
    public void close() {
        if (Thread.currentThread() == owner && !ended) {
            ended = true;
            end.run();
        }
    }
}
