// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Whether something fails at present. The log hears of the beginning and of the end, not of every call between. */
final class Outage {

    private static final System.Logger LOG = System.getLogger("dev.flipper.engine");

    private final String thing;
    private final String consequence;
    private final AtomicBoolean lasts = new AtomicBoolean();
    private final AtomicInteger begun = new AtomicInteger();

    /**
     * Begins well.
     *
     * @param thing what may fail
     * @param consequence what happens instead, meanwhile
     */
    Outage(String thing, String consequence) {
        this.thing = thing;
        this.consequence = consequence;
    }

    void failed(Throwable cause) {
        if (lasts.compareAndSet(false, true)) {
            begun.incrementAndGet();
            LOG.log(System.Logger.Level.WARNING, thing + " failed; " + consequence, cause);
        }
    }

    void well() {
        // Nearly always so, and then this is one read.
        if (lasts.get() && lasts.compareAndSet(true, false)) {
            LOG.log(System.Logger.Level.INFO, "{0} is well again", thing);
        }
    }

    /**
     * Returns a version that differs from all before an outage began. Whoever asks before and after reading then knows
     * whether anything was answered in the store's place.
     */
    Optional<String> version(Supplier<Optional<String>> store) {
        // Counted first: an outage that begins while the store is asked must show the next time.
        int outages = begun.get();
        return store.get().map(version -> outages == 0 ? version : version + " after outage " + outages);
    }
}
