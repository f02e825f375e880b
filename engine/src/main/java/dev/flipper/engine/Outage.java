// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether something fails at present. The log hears of the beginning and of the end, not of every call between. */
final class Outage {

    private static final System.Logger LOG = System.getLogger("dev.flipper.engine");

    private final String thing;
    private final String consequence;
    private final AtomicBoolean lasts = new AtomicBoolean();

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
            LOG.log(System.Logger.Level.WARNING, thing + " failed; " + consequence, cause);
        }
    }

    void well() {
        // Nearly always so, and then this is one read.
        if (lasts.get() && lasts.compareAndSet(true, false)) {
            LOG.log(System.Logger.Level.INFO, "{0} is well again", thing);
        }
    }
}
