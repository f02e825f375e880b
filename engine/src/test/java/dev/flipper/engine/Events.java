// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.spi.FlipperEvent;
import dev.flipper.spi.Instrumenter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps everything that happens. */
final class Events implements Instrumenter {

    private final List<FlipperEvent> all = new CopyOnWriteArrayList<>();

    @Override
    public void record(FlipperEvent event) {
        all.add(event);
    }

    List<FlipperEvent.SetAside> setAside() {
        return of(FlipperEvent.SetAside.class);
    }

    List<FlipperEvent.Change> changes() {
        return of(FlipperEvent.Change.class);
    }

    List<FlipperEvent.Sync> syncs() {
        return of(FlipperEvent.Sync.class);
    }

    List<FlipperEvent.AdapterCall> calls() {
        return of(FlipperEvent.AdapterCall.class);
    }

    private <E extends FlipperEvent> List<E> of(Class<E> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
