// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Actor;
import dev.flipper.Decision;
import dev.flipper.FeatureNotFoundException;
import dev.flipper.Gate;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.CheckListener;
import dev.flipper.spi.Instrumenter;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Answers checks. Shared by all views of one Flipper. */
final class Engine {

    /** Stands for "nobody listens": one look-up less than a null that has to be asked for again. */
    private static final CheckListener SILENT = (enabled, gate) -> {};

    /** So many checks are kept without looking whether their features still exist. */
    private static final int FEW = 1_000;

    private final Adapter adapter;
    private final Groups groups;
    private final Clock clock;
    private final DoubleSupplier random;
    private final Reports reports;

    /** The check last made for each known feature: what is worked out in advance, and the last good values. */
    private final Map<String, FeatureCheck> checks = new ConcurrentHashMap<>();

    /** For all features that are unknown and have no stray values: nothing about them is worth an object each. */
    private final FeatureCheck unknown = new FeatureCheck(this, "", GateValues.NONE, SILENT, 0);

    /** Of features that no check has asked for since, these are the last good values. */
    private volatile ReadAhead readAhead = new ReadAhead(0, Map.of());

    private volatile int most = FEW;

    private volatile boolean closed;

    /** Everything that was in the store when it was read ahead, and how many times that had been done by then. */
    private record ReadAhead(long times, Map<String, GateValues> values) {}

    Engine(Adapter adapter, Groups groups, Clock clock, DoubleSupplier random, Reports reports) {
        this.adapter = adapter;
        this.groups = groups;
        this.clock = clock;
        this.random = random;
        this.reports = reports;
    }

    Groups groups() {
        return groups;
    }

    Clock clock() {
        return clock;
    }

    DoubleSupplier random() {
        return random;
    }

    Reports reports() {
        return reports;
    }

    boolean isEnabled(String feature, @Nullable Actor actor) {
        return openGate(feature, actor, null) != null;
    }

    boolean isEnabled(String feature, Collection<? extends Actor> actors) {
        List<? extends Actor> present = present(actors);
        FeatureCheck check = check(feature);
        return check != null && told(check, check.openGate(present)) != null;
    }

    /** Returns the first open gate of a feature, {@code null} when it is closed. */
    @Nullable
    Gate openGate(String feature, @Nullable Actor actor, @Nullable Trail trail) {
        FeatureCheck check = check(feature);
        return check == null ? null : told(check, check.openGate(actor, trail));
    }

    Decision explain(String feature, Collection<? extends Actor> actors) {
        List<? extends Actor> present = present(actors);
        FeatureCheck check = check(feature);
        if (check == null) {
            return Decision.closed(Decision.Reason.STORE_FAILED, "the store failed, and nothing had been read before");
        }
        return new Explanation(check, present).decision(told(check, check.openGate(present)));
    }

    /** Reads ahead; a store that fails is reported, and every check after it answers as it can. */
    void preload(Runnable read) {
        try {
            read.run();
        } catch (FeatureNotFoundException raise) {
            throw raise;
        } catch (Throwable e) {
            Faults.throwIfFatal(e);
            storeFailed(Optional.empty(), e);
        }
    }

    /** Reports, once, that what is read ahead is not all known: whoever wrote the list is not the one who asks now. */
    void leftOut(FeatureNotFoundException unknown) {
        reports.setAside(
                this,
                unknown.getClass(),
                new Reports.SetAside(unknown.feature(), "it is not known and is not read ahead", unknown));
    }

    /** Returns the check for the present values, or for the last good ones; {@code null} when there are none. */
    @Nullable
    FeatureCheck check(String feature) {
        Objects.requireNonNull(feature, "feature");
        if (closed) {
            return lastGood(feature);
        }
        // Looked up before the store is asked: whatever is read ahead in between is newer than what the store says now.
        long times = readAhead.times();
        GateValues values;
        try {
            values = Objects.requireNonNull(adapter.get(feature), "the store returned null");
        } catch (FeatureNotFoundException raise) {
            throw raise;
        } catch (Throwable e) {
            Faults.throwIfFatal(e);
            storeFailed(Optional.of(feature), e);
            return lastGood(feature);
        }
        return current(feature, values, times);
    }

    private FeatureCheck current(String feature, GateValues values, long times) {
        FeatureCheck check = checks.get(feature);
        return check != null && check.isFor(values) ? check : renew(feature, values, check, times);
    }

    private @Nullable FeatureCheck lastGood(String feature) {
        FeatureCheck check = checks.get(feature);
        ReadAhead ahead = readAhead;
        if (check != null && check.readsAhead() == ahead.times()) {
            return check;
        }
        GateValues values = ahead.values().get(feature);
        return values == null ? null : current(feature, values, ahead.times());
    }

    /** Keeps the values of all known features in case the store fails. */
    void rememberAll(Map<String, GateValues> features) {
        if (adapter.hasUncommittedWrites()) {
            return;
        }
        synchronized (checks) {
            readAhead = new ReadAhead(readAhead.times() + 1, features);
        }
        // What was removed long ago must not stay for ever; looking through all at every request would cost too much.
        if (checks.size() > 2 * features.size() + FEW) {
            checks.keySet().retainAll(features.keySet());
        }
    }

    /** Keeps the values of some features in case the store fails. */
    void remember(Map<String, GateValues> features) {
        if (adapter.hasUncommittedWrites()) {
            return;
        }
        long times = readAhead.times();
        features.forEach((feature, values) -> current(feature, values, times));
    }

    /** Only known features are kept: names that come from outside must not fill the memory. */
    private FeatureCheck renew(String feature, GateValues values, @Nullable FeatureCheck before, long times) {
        if (adapter.hasUncommittedWrites()) {
            // What may yet be rolled back answers this check and no other.
            return new FeatureCheck(
                    this, feature, values, before == null ? listener(feature) : before.listener(), times);
        }
        if (!values.isKnown()) {
            forget(feature, before, times);
            return values.gates().isEmpty() ? unknown : new FeatureCheck(this, feature, values, SILENT, 0);
        }
        CheckListener listener = before == null ? listener(feature) : before.listener();
        var check = new FeatureCheck(this, feature, values, listener, times);
        checks.put(feature, check);
        if (before == null) {
            bound();
        } else {
            well(before, values);
        }
        return check;
    }

    /** What was removed long ago must not stay for ever. The store is asked once for every doubling of what is kept. */
    private void bound() {
        if (checks.size() <= most) {
            return;
        }
        try {
            Set<String> known = adapter.features();
            Map<String, GateValues> marked = readAhead.values();
            checks.keySet().removeIf(feature -> !known.contains(feature) && !marked.containsKey(feature));
        } catch (Throwable e) {
            Faults.throwIfFatal(e); // a store that fails is asked again, after as many features more
        }
        most = 2 * checks.size() + FEW;
    }

    /** An expression that is another now, or gone, may fail anew. */
    private void well(FeatureCheck before, GateValues values) {
        if (!before.values().expression().equals(values.expression())) {
            reports.well(before.culprit(Gate.EXPRESSION));
        }
    }

    /** A feature that was read ahead and is unknown by now leaves a mark: in an outage it must not come back to life. */
    private void forget(String feature, @Nullable FeatureCheck before, long times) {
        if (before != null) {
            well(before, GateValues.NONE);
        }
        if (readAhead.values().containsKey(feature)) {
            checks.put(feature, new FeatureCheck(this, feature, GateValues.NONE, SILENT, times));
        } else if (before != null) {
            checks.remove(feature);
        }
    }

    private void storeFailed(Optional<String> feature, Throwable failure) {
        reports.setAside(
                adapter,
                failure.getClass(),
                new Reports.SetAside(feature, "the store failed; the last good values answer", failure));
    }

    private @Nullable Gate told(FeatureCheck check, @Nullable Gate gate) {
        CheckListener listener = check.listener();
        if (listener != SILENT) {
            tell(listener, check.feature(), gate);
        }
        return gate;
    }

    private void tell(CheckListener listener, String feature, @Nullable Gate gate) {
        try {
            listener.checked(gate != null, gate);
        } catch (Throwable e) {
            Faults.throwIfFatal(e);
            reports.setAside(listener, e.getClass(), new Reports.SetAside(feature, "a check listener failed", e));
        }
    }

    private CheckListener listener(String feature) {
        List<CheckListener> listeners = reports.instrumenters().stream()
                .map(instrumenter -> listener(instrumenter, feature))
                .filter(Objects::nonNull)
                .toList();
        return switch (listeners.size()) {
            case 0 -> SILENT;
            case 1 -> listeners.get(0);
            default -> (enabled, gate) -> listeners.forEach(listener -> tell(listener, feature, gate));
        };
    }

    private @Nullable CheckListener listener(Instrumenter instrumenter, String feature) {
        try {
            return instrumenter.checks(feature);
        } catch (Throwable e) {
            Faults.throwIfFatal(e);
            reports.setAside(instrumenter, e.getClass(), new Reports.SetAside(feature, "an instrumenter failed", e));
            return null;
        }
    }

    /** Returns the actors that are there. */
    static List<? extends Actor> present(Collection<? extends Actor> actors) {
        return actors.stream().filter(Objects::nonNull).toList();
    }

    void close() {
        closed = true;
    }
}
