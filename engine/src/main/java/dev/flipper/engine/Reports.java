// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.spi.FlipperEvent;
import dev.flipper.spi.Instrumenter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Tells the listeners and the log what happened, and what was passed over, each thing once until it is well again. */
final class Reports {

    private static final System.Logger LOG = System.getLogger("dev.flipper.engine");

    private final List<Instrumenter> instrumenters;
    private final Map<Object, Object> reported = new ConcurrentHashMap<>();

    Reports(List<Instrumenter> instrumenters) {
        this.instrumenters = new CopyOnWriteArrayList<>(instrumenters);
    }

    boolean hasListeners() {
        return !instrumenters.isEmpty();
    }

    /** Lets listeners hear what is yet to come. */
    void join(List<Instrumenter> more) {
        instrumenters.addAll(more);
    }

    List<Instrumenter> instrumenters() {
        return instrumenters;
    }

    /** Calls every listener; what one throws goes to the log only. */
    void record(FlipperEvent event) {
        for (Instrumenter instrumenter : instrumenters) {
            try {
                instrumenter.record(event);
            } catch (Throwable e) {
                Faults.throwIfFatal(e);
                LOG.log(System.Logger.Level.WARNING, "an instrumenter failed at " + event, e);
            }
        }
    }

    /**
     * Reports a fault unless the same one was reported last for the same thing.
     *
     * @param thing what is faulty; there must be a bounded number of them
     * @param fault tells one fault of the thing from the next
     */
    void setAside(Object thing, Object fault, SetAside event) {
        if (!fault.equals(reported.put(thing, fault))) {
            LOG.log(System.Logger.Level.WARNING, event.toString(), event.thrown());
            record(event);
        }
    }

    /** Says that a thing is well again. */
    void well(Object thing) {
        // Nearly always empty, and then this costs nothing.
        if (!reported.isEmpty()) {
            reported.remove(thing);
        }
    }

    /** A fault as an event. */
    record SetAside(
            Optional<String> feature,
            String reason,
            @Nullable Throwable thrown) implements FlipperEvent.SetAside {

        SetAside(String feature, String reason, @Nullable Throwable thrown) {
            this(Optional.of(feature), reason, thrown);
        }

        @Override
        public Optional<Throwable> cause() {
            return Optional.ofNullable(thrown);
        }

        @Override
        public String toString() {
            return feature.map(key -> "feature \"" + key + '"').orElse("all features") + ": " + reason;
        }
    }
}
