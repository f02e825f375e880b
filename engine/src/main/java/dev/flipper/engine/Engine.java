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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Answers checks. Shared by all views of one Flipper. */
final class Engine {

    /** Stands for "nobody listens": one look-up less than a null that has to be asked for again. */
    private static final CheckListener SILENT = (enabled, gate) -> {};

    private final Adapter adapter;
    private final Groups groups;
    private final Clock clock;
    private final DoubleSupplier random;
    private final Reports reports;

    /** The check last made for each known feature: what is worked out in advance, and the last good values. */
    private final Map<String, FeatureCheck> checks = new ConcurrentHashMap<>();

    /** For all features that are unknown and have no stray values: nothing about them is worth an object each. */
    private final FeatureCheck unknown = new FeatureCheck(this, "", GateValues.NONE, SILENT);

    private volatile boolean closed;

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
        FeatureCheck check = check(feature);
        return check != null && told(check, check.openGate(present(actors))) != null;
    }

    /** Returns the first open gate of a feature, {@code null} when it is closed. */
    @Nullable
    Gate openGate(String feature, @Nullable Actor actor, @Nullable Trail trail) {
        FeatureCheck check = check(feature);
        return check == null ? null : told(check, check.openGate(actor, trail));
    }

    Decision explain(String feature, Collection<? extends Actor> actors) {
        FeatureCheck check = check(feature);
        if (check == null) {
            return Decision.closed(Decision.Reason.STORE_FAILED, "the store failed, and nothing had been read before");
        }
        List<? extends Actor> present = present(actors);
        return new Explanation(check, present).decision(told(check, check.openGate(present)));
    }

    /** Reads ahead; a store that fails is reported, and every check after it answers as it can. */
    void preload(Runnable read) {
        try {
            read.run();
        } catch (FeatureNotFoundException raise) {
            throw raise;
        } catch (Exception | LinkageError | StackOverflowError e) {
            storeFailed("(all)", e);
        }
    }

    /** Returns the check for the present values, or for the last good ones; {@code null} when there are none. */
    @Nullable
    FeatureCheck check(String feature) {
        Objects.requireNonNull(feature, "feature");
        if (closed) {
            return checks.get(feature);
        }
        GateValues values;
        try {
            values = adapter.get(feature);
        } catch (FeatureNotFoundException raise) {
            throw raise;
        } catch (Exception | LinkageError | StackOverflowError e) {
            storeFailed(feature, e);
            return checks.get(feature);
        }
        reports.well(adapter);
        FeatureCheck check = checks.get(feature);
        return check != null && check.isFor(values) ? check : renew(feature, values);
    }

    /** Only known features are kept: names that come from outside must not fill the memory. */
    private FeatureCheck renew(String feature, GateValues values) {
        if (!values.isKnown()) {
            checks.remove(feature);
            return values.gates().isEmpty() ? unknown : new FeatureCheck(this, feature, values, SILENT);
        }
        FeatureCheck before = checks.get(feature);
        CheckListener listener = before == null ? listener(feature) : before.listener();
        var check = new FeatureCheck(this, feature, values, listener);
        checks.put(feature, check);
        return check;
    }

    private void storeFailed(String feature, Throwable failure) {
        reports.setAside(
                adapter,
                failure.getClass(),
                new Reports.SetAside(feature, "the store failed; the last good values answer", failure));
    }

    private @Nullable Gate told(FeatureCheck check, @Nullable Gate gate) {
        CheckListener listener = check.listener();
        if (listener != SILENT) {
            tell(check, gate);
        }
        return gate;
    }

    private void tell(FeatureCheck check, @Nullable Gate gate) {
        try {
            check.listener().checked(gate != null, gate);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            reports.setAside(
                    check.listener(),
                    e.getClass(),
                    new Reports.SetAside(check.feature(), "a check listener failed", e));
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
            default -> (enabled, gate) -> listeners.forEach(listener -> listener.checked(enabled, gate));
        };
    }

    private @Nullable CheckListener listener(Instrumenter instrumenter, String feature) {
        try {
            return instrumenter.checks(feature);
        } catch (RuntimeException e) {
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
