// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.AdapterWrapper;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Announces every successful write, signed by the author of one view. */
final class AnnouncingAdapter extends AdapterWrapper {

    private final MemoizingAdapter memo;
    private final Changes changes;
    private final @Nullable String author;

    AnnouncingAdapter(MemoizingAdapter memo, Changes changes, @Nullable String author) {
        super("announcing", memo);
        this.memo = memo;
        this.changes = changes;
        this.author = author;
    }

    @Override
    public void add(String feature) {
        wrapped.add(feature);
        announceAdded(feature);
    }

    void announceAdded(String feature) {
        announce(feature, Operation.ADD, null);
    }

    @Override
    public void remove(String feature) {
        wrapped.remove(feature);
        announce(feature, Operation.REMOVE, null);
    }

    @Override
    public void clear(String feature) {
        wrapped.clear(feature);
        announce(feature, Operation.CLEAR, null);
    }

    @Override
    public void enable(String feature, GateValue value) {
        wrapped.enable(feature, value);
        announce(feature, Operation.ENABLE, value);
    }

    @Override
    public void disable(String feature, GateValue value) {
        wrapped.disable(feature, value);
        announce(feature, Operation.DISABLE, value);
    }

    @Override
    public boolean replaceIf(String feature, GateValues expected, GateValues values) {
        boolean replaced = wrapped.replaceIf(feature, expected, values);
        if (replaced) {
            announce(feature, Operation.ENABLE, null);
        }
        return replaced;
    }

    @Override
    public void replaceAll(Map<String, GateValues> features) {
        if (!changes.isAnybodyListening()) {
            wrapped.replaceAll(features);
            return;
        }
        Map<String, GateValues> before = memo.stored();
        wrapped.replaceAll(features);
        Set<String> changed = changed(before, features);
        if (!changed.isEmpty()) {
            changes.announce(new ChangeEvent(changed, Operation.REPLACE_ALL, null, author));
        }
    }

    private static Set<String> changed(Map<String, GateValues> before, Map<String, GateValues> after) {
        var changed = new HashSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(feature -> Objects.equals(before.get(feature), after.get(feature)));
        return changed;
    }

    private void announce(String feature, Operation operation, @Nullable GateValue value) {
        if (changes.isAnybodyListening()) {
            changes.announce(new ChangeEvent(Set.of(feature), operation, value, author));
        }
    }

    /** The engine's own layers say nothing about the stack. */
    @Override
    public String toString() {
        return wrapped.toString();
    }
}
