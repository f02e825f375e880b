// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.spi.FlipperEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells everybody who wants to know that features were changed. */
final class Changes {

    private final Reports reports;
    private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();

    Changes(Reports reports) {
        this.reports = reports;
    }

    AutoCloseable subscribe(Consumer<Set<String>> listener) {
        // Wrapped, so that one listener can subscribe twice and each subscription ends by itself.
        Consumer<Set<String>> subscription = changed -> listener.accept(changed);
        listeners.add(subscription);
        return () -> {
            listeners.remove(subscription);
            reports.well(subscription);
        };
    }

    boolean isAnybodyListening() {
        return !listeners.isEmpty() || reports.hasListeners();
    }

    void announce(FlipperEvent.Change change) {
        reports.record(change);
        listeners.forEach(listener -> tell(listener, change));
    }

    private void tell(Consumer<Set<String>> listener, FlipperEvent.Change change) {
        try {
            listener.accept(change.features());
        } catch (Throwable e) {
            Faults.throwIfFatal(e);
            reports.setAside(
                    listener,
                    e.getClass(),
                    new Reports.SetAside(String.join(", ", change.features()), "a change listener failed", e));
        }
    }
}
