// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Expression.Vocabulary;
import dev.flipper.Flipper;
import dev.flipper.Group;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.Instrumenter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** Collects the parts of a Flipper. */
final class DefaultBuilder implements Flipper.Builder {

    private final Adapter adapter;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Instrumenter> instrumenters = new ArrayList<>();
    private final List<Runnable> onSync = new ArrayList<>();
    private final List<Runnable> onClose = new ArrayList<>();
    private Vocabulary vocabulary = Vocabulary.RUBY_1_4;
    private final List<Reports> layers = new ArrayList<>();
    private Clock clock = Clock.systemUTC();
    private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();

    DefaultBuilder(Adapter adapter) {
        this.adapter = Objects.requireNonNull(adapter, "adapter");
    }

    @Override
    public Flipper.Builder group(Group group) {
        if (groups.putIfAbsent(group.name(), group) != null) {
            throw new IllegalArgumentException("a group named \"" + group.name() + "\" is registered already");
        }
        return this;
    }

    @Override
    public Flipper.Builder instrumenter(Instrumenter instrumenter) {
        instrumenters.add(Objects.requireNonNull(instrumenter, "instrumenter"));
        return this;
    }

    @Override
    public Flipper.Builder clock(Clock chosen) {
        clock = Objects.requireNonNull(chosen, "clock");
        return this;
    }

    @Override
    public Flipper.Builder random(DoubleSupplier chosen) {
        random = Objects.requireNonNull(chosen, "random");
        return this;
    }

    @Override
    public Flipper.Builder vocabulary(Vocabulary chosen) {
        vocabulary = Objects.requireNonNull(chosen, "vocabulary");
        return this;
    }

    @Override
    public Flipper.Builder onSync(Runnable work) {
        onSync.add(Objects.requireNonNull(work, "work"));
        return this;
    }

    @Override
    public Flipper.Builder onClose(Runnable work) {
        onClose.add(Objects.requireNonNull(work, "work"));
        return this;
    }

    /** Lets the listeners of the instance hear what a layer of its stack does. */
    void listenTo(Reports layer) {
        layers.add(layer);
    }

    @Override
    public Flipper build() {
        layers.forEach(layer -> layer.join(instrumenters));
        var reports = new Reports(instrumenters);
        var memo = new MemoizingAdapter(adapter, reports);
        var engine = new Engine(memo, new Groups(groups, reports), clock, random, reports);
        var ending = new ArrayList<Runnable>();
        ending.add(adapter::close);
        ending.add(engine::close);
        ending.addAll(onClose);
        var lifecycle = new Lifecycle(reports, onSync, ending);
        var shared = new DefaultFlipper.Shared(engine, memo, new Changes(reports), lifecycle, new Writable(vocabulary));
        return new DefaultFlipper(shared, null);
    }
}
