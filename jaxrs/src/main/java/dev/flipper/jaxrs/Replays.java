// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers which signatures have done their work, so that a message which is delivered twice costs nothing the second
 * time. Bounded in number and in time; what is forgotten too early only makes one synchronisation more.
 */
final class Replays {

    private static final int MOST = 1_000;

    private final Duration time;

    /** When each was remembered, the oldest first. */
    private final Map<String, Instant> done = new LinkedHashMap<>();

    Replays(Duration time) {
        this.time = time;
    }

    synchronized boolean contains(String signature, Instant now) {
        forget(now);
        return done.containsKey(signature);
    }

    synchronized void add(String signature, Instant now) {
        done.put(signature, now);
        forget(now);
    }

    private void forget(Instant now) {
        Iterator<Instant> oldest = done.values().iterator();
        while (oldest.hasNext() && (isOver(oldest.next(), now) || done.size() > MOST)) {
            oldest.remove();
        }
    }

    private boolean isOver(Instant remembered, Instant now) {
        return Duration.between(remembered, now).compareTo(time) > 0;
    }
}
