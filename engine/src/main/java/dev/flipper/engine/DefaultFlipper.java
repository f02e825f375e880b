// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Actor;
import dev.flipper.Decision;
import dev.flipper.Feature;
import dev.flipper.FeatureNotFoundException;
import dev.flipper.Flipper;
import dev.flipper.GateValues;
import dev.flipper.Group;
import dev.flipper.spi.Adapter;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One view of a Flipper: what all views share, and the author of this view's changes. */
final class DefaultFlipper implements Flipper {

    private final Shared shared;
    private final AnnouncingAdapter adapter;

    /** What all views of one Flipper have in common. */
    record Shared(Engine engine, MemoizingAdapter memo, Changes changes, Lifecycle lifecycle, Writable writable) {}

    DefaultFlipper(Shared shared, @Nullable String author) {
        this.shared = shared;
        this.adapter = new AnnouncingAdapter(shared.memo(), shared.changes(), author);
    }

    @Override
    public boolean isEnabled(String feature) {
        return shared.engine().isEnabled(feature, (Actor) null);
    }

    @Override
    public boolean isEnabled(String feature, Actor actor) {
        return shared.engine().isEnabled(feature, Objects.requireNonNull(actor, "actor"));
    }

    @Override
    public boolean isEnabled(String feature, Collection<? extends Actor> actors) {
        return shared.engine().isEnabled(feature, actors);
    }

    @Override
    public Decision explain(String feature, Collection<? extends Actor> actors) {
        return shared.engine().explain(feature, actors);
    }

    @Override
    public Feature feature(String key) {
        return new DefaultFeature(this, key);
    }

    @Override
    public Set<Feature> features() {
        var features = new LinkedHashSet<Feature>();
        adapter.features().forEach(key -> features.add(feature(key)));
        return Collections.unmodifiableSet(features);
    }

    @Override
    public Set<Group> groups() {
        return shared.engine().groups().all();
    }

    @Override
    public Adapter adapter() {
        return adapter;
    }

    Writable writable() {
        return shared.writable();
    }

    /** Adds a feature and writes to it, which is one change; when only the first step succeeds, the feature was added. */
    void write(String feature, Runnable write) {
        shared.memo().add(feature);
        try {
            write.run();
        } catch (RuntimeException | Error failed) {
            adapter.announceAdded(feature);
            throw failed;
        }
    }

    @Override
    public Scope memoize() {
        return shared.memo().open(Memo.Content.NOTHING);
    }

    @Override
    public boolean isMemoizing() {
        return shared.memo().isOpen();
    }

    @Override
    public Snapshot snapshot() {
        return shared.memo().snapshot();
    }

    @Override
    public Scope suspend() {
        return shared.memo().suspend();
    }

    @Override
    public void preload() {
        preload(() -> shared.engine().rememberAll(adapter.getAll()));
    }

    @Override
    public void preload(Collection<String> features) {
        var keys = new LinkedHashSet<>(List.copyOf(features));
        preload(() -> shared.engine().remember(known(keys)));
    }

    /** A list is written once and outlives features; where the store is strict, those that are gone are left out. */
    private Map<String, GateValues> known(Set<String> keys) {
        while (true) {
            try {
                return adapter.getAll(keys);
            } catch (FeatureNotFoundException unknown) {
                if (!keys.remove(unknown.feature())) {
                    throw unknown;
                }
                shared.engine().leftOut(unknown);
            }
        }
    }

    private void preload(Runnable read) {
        if (shared.memo().isOpen()) {
            shared.engine().preload(read);
        }
    }

    @Override
    public Flipper by(String author) {
        return new DefaultFlipper(shared, Objects.requireNonNull(author, "author"));
    }

    @Override
    public AutoCloseable onChange(Consumer<Set<String>> listener) {
        return shared.changes().subscribe(Objects.requireNonNull(listener, "listener"));
    }

    @Override
    public void sync() {
        shared.lifecycle().sync();
    }

    @Override
    public void close() {
        shared.lifecycle().close();
    }

    @Override
    public String toString() {
        return "Flipper(" + adapter + ")";
    }
}
