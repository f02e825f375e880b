// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps everything in memory. */
final class MemoryAdapter extends SnapshotAdapter {

    private final Object writing = new Object();
    private volatile FeatureMap state;
    private volatile long changes;

    MemoryAdapter(FeatureMap state) {
        this.state = state;
    }

    @Override
    FeatureMap current() {
        return state;
    }

    @Override
    void update(UnaryOperator<FeatureMap> change) {
        synchronized (writing) {
            FeatureMap after = change.apply(state);
            if (after != state) {
                state = after;
                changes = changes + 1;
            }
        }
    }

    @Override
    public Optional<String> version() {
        return Optional.of(Long.toString(changes));
    }

    @Override
    public String toString() {
        return "memory";
    }
}
