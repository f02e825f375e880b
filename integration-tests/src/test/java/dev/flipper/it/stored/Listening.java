// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.stored;

import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.spi.FlipperEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Asks for the features when it is told that one has changed, and turns another one on. */
@ApplicationScoped
public class Listening {

    private final List<Set<Feature>> answers = new CopyOnWriteArrayList<>();

    @Inject
    private Flipper flipper;

    /** For the container. */
    public Listening() {}

    void hear(@Observes FlipperEvent.Change change) {
        if (change.features().contains("search")) {
            answers.add(flipper.features());
            flipper.feature("told").enable();
        }
    }

    /** Returns what was answered, in its order. */
    public List<Set<Feature>> answers() {
        return List.copyOf(answers);
    }

    /** Forgets it. */
    public void forget() {
        answers.clear();
    }
}
