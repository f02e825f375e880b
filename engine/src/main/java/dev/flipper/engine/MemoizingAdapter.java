// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads each feature at most once within a scope of the calling thread; outside a scope it only forwards. */
final class MemoizingAdapter extends AdapterWrapper {

    @SuppressWarnings("ThreadLocalUsage") // each Flipper has its own memo: there are no globals
    private final ThreadLocal<Memo> memos = new ThreadLocal<>();

    private final Reports reports;

    MemoizingAdapter(Adapter wrapped, Reports reports) {
        super("memoizing", wrapped);
        this.reports = reports;
    }

    /** Says that the store is well when it answers; what a memo answers says nothing about the store. */
    private <T> T well(T answer) {
        reports.well(this);
        return answer;
    }

    /** Opens a scope, or joins the one that is open. */
    Flipper.Scope open() {
        if (memos.get() != null) {
            return () -> {};
        }
        var memo = new Memo();
        memos.set(memo);
        return () -> {
            // A scope closed twice, or late, must not end the scope that came after it.
            if (memos.get() == memo) {
                memos.remove();
            }
        };
    }

    boolean isOpen() {
        return memos.get() != null;
    }

    @Override
    public GateValues get(String feature) {
        Memo memo = memo();
        return memo == null ? read(feature) : memo.get(feature, this::read);
    }

    private GateValues read(String feature) {
        return well(wrapped.get(feature));
    }

    @Override
    public Set<String> features() {
        Memo memo = memo();
        return memo == null ? well(wrapped.features()) : memo.features(() -> well(wrapped.features()));
    }

    /** Returns what the store holds, whatever has been read in the scope. */
    Map<String, GateValues> stored() {
        return wrapped.getAll();
    }

    @Override
    public Map<String, GateValues> getAll() {
        Memo memo = memo();
        return memo == null ? well(wrapped.getAll()) : memo.getAll(() -> well(wrapped.getAll()));
    }

    @Override
    public Map<String, GateValues> getAll(Collection<String> features) {
        Memo memo = memo();
        if (memo == null) {
            return well(wrapped.getAll(features));
        }
        memo.readAhead(features, missing -> well(wrapped.getAll(missing)));
        var values = new LinkedHashMap<String, GateValues>();
        features.forEach(feature -> values.computeIfAbsent(feature, this::get));
        return Collections.unmodifiableMap(values);
    }

    /** What a scope has read may be older than the store, so from then on it has no version. */
    @Override
    public Optional<String> version() {
        Memo memo = memo();
        return memo == null || memo.isFresh() ? wrapped.version() : Optional.empty();
    }

    @Override
    public void add(String feature) {
        rewrite(feature, () -> wrapped.add(feature));
    }

    @Override
    public void remove(String feature) {
        rewrite(feature, () -> wrapped.remove(feature));
    }

    @Override
    public void clear(String feature) {
        rewrite(feature, () -> wrapped.clear(feature));
    }

    @Override
    public void enable(String feature, GateValue value) {
        rewrite(feature, () -> wrapped.enable(feature, value));
    }

    @Override
    public void disable(String feature, GateValue value) {
        rewrite(feature, () -> wrapped.disable(feature, value));
    }

    @Override
    public boolean replaceIf(String feature, GateValues expected, GateValues values) {
        try {
            return wrapped.replaceIf(feature, expected, values);
        } finally {
            forget(feature);
        }
    }

    @Override
    public void replaceAll(Map<String, GateValues> features) {
        try {
            wrapped.replaceAll(features);
        } finally {
            Memo memo = memos.get();
            if (memo != null) {
                memo.forgetAll();
            }
        }
    }

    /** What the memo is worth: nothing while this thread has writes that may yet be rolled back. */
    private @Nullable Memo memo() {
        Memo memo = memos.get();
        return memo == null || wrapped.hasUncommittedWrites() ? null : memo;
    }

    private void rewrite(String feature, Runnable write) {
        try {
            write.run();
        } finally {
            forget(feature);
        }
    }

    /** The engine's own layers say nothing about the stack. */
    @Override
    public String toString() {
        return wrapped.toString();
    }

    private void forget(String feature) {
        Memo memo = memos.get();
        if (memo != null) {
            memo.forget(feature);
        }
    }
}
