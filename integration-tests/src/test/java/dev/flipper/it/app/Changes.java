// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.app;

import dev.flipper.spi.FlipperEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers the changes that CDI told it. */
@ApplicationScoped
public class Changes {

    private final List<Set<String>> heard = new CopyOnWriteArrayList<>();

    /** For the container. */
    public Changes() {}

    void hear(@Observes FlipperEvent.Change change) {
        heard.add(change.features());
    }

    /** Returns what was heard, in its order. */
    public List<Set<String>> heard() {
        return List.copyOf(heard);
    }

    /** Forgets it. */
    public void forget() {
        heard.clear();
    }
}
