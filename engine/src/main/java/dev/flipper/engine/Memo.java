// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.FeatureNotFoundException;
import dev.flipper.GateValues;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one scope has read. Belongs to one thread. */
final class Memo {

    private final Map<String, GateValues> read = new HashMap<>();
    private final Map<String, RuntimeException> failed = new HashMap<>();
    private final Set<String> rewritten = new HashSet<>();
    private @Nullable Map<String, GateValues> all;
    private @Nullable RuntimeException preloadFailed;

    /** Returns whether nothing has been read. */
    boolean isFresh() {
        return all == null && read.isEmpty();
    }

    /** Returns the values of a feature; asks the store when they have not been read, and only once when it fails. */
    GateValues get(String feature, Function<String, GateValues> store) {
        GateValues values = read.get(feature);
        if (values == null && all != null && !rewritten.contains(feature)) {
            // Everything was read, so a feature that is not there is unknown, at no cost.
            return all.getOrDefault(feature, GateValues.NONE);
        }
        return values != null ? values : ask(feature, store);
    }

    private GateValues ask(String feature, Function<String, GateValues> store) {
        throwFailure(feature);
        try {
            GateValues values = store.apply(feature);
            read.put(feature, values);
            return values;
        } catch (RuntimeException e) {
            failed.put(feature, e);
            throw e;
        }
    }

    /** A store that failed is not asked again, except for what was written since: that went through, or nearly. */
    private void throwFailure(String feature) {
        RuntimeException failure =
                preloadFailed != null && !rewritten.contains(feature) ? preloadFailed : failed.get(feature);
        if (failure != null) {
            throw failure;
        }
    }

    /** Returns everything, reading it unless it was read and nothing was written since. */
    Map<String, GateValues> getAll(Supplier<Map<String, GateValues>> store) {
        if (all != null && rewritten.isEmpty()) {
            return all;
        }
        if (preloadFailed != null) {
            throw preloadFailed;
        }
        return readAll(store);
    }

    private Map<String, GateValues> readAll(Supplier<Map<String, GateValues>> store) {
        try {
            Map<String, GateValues> everything = consistent(store.get());
            rewritten.clear();
            failed.clear();
            all = everything;
            return everything;
        } catch (FeatureNotFoundException e) {
            throw e;
        } catch (RuntimeException e) {
            preloadFailed = e;
            throw e;
        }
    }

    /** What was read in this scope stays as it was read; only what was written since is taken anew. */
    private Map<String, GateValues> consistent(Map<String, GateValues> fresh) {
        if (all == null && read.isEmpty()) {
            return fresh;
        }
        var merged = new LinkedHashMap<>(all == null ? fresh : all);
        rewritten.forEach(feature -> put(merged, feature, fresh.getOrDefault(feature, GateValues.NONE)));
        read.forEach((feature, values) -> put(merged, feature, values));
        return Collections.unmodifiableMap(merged);
    }

    private static void put(Map<String, GateValues> features, String feature, GateValues values) {
        if (values.isKnown()) {
            features.put(feature, values);
        } else {
            features.remove(feature);
        }
    }

    /** Returns the known features, at no cost when everything was read and nothing was written since. */
    Set<String> features(Supplier<Set<String>> store) {
        return all != null && rewritten.isEmpty() ? Collections.unmodifiableSet(all.keySet()) : store.get();
    }

    /** Reads those of some features that have not been read. */
    void readAhead(Collection<String> features, Function<Collection<String>, Map<String, GateValues>> store) {
        var missing = new LinkedHashSet<>(features);
        missing.removeIf(feature -> read.containsKey(feature) || (all != null && !rewritten.contains(feature)));
        missing.forEach(this::throwFailure);
        if (missing.isEmpty()) {
            return;
        }
        try {
            read.putAll(store.apply(missing));
        } catch (FeatureNotFoundException e) {
            throw e;
        } catch (RuntimeException e) {
            missing.forEach(feature -> failed.put(feature, e));
            throw e;
        }
    }

    /** After a write, whether it succeeded or not. */
    void forget(String feature) {
        read.remove(feature);
        failed.remove(feature);
        rewritten.add(feature);
    }

    void forgetAll() {
        read.clear();
        failed.clear();
        rewritten.clear();
        all = null;
        preloadFailed = null;
    }
}
