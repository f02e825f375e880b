// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import dev.flipper.Flipper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What one request sees, through all its dispatches, which follow each other on whatever threads. */
final class RequestView {

    private static final Flipper.Scope NO_SCOPE = () -> {};

    private final Flipper flipper;
    private final boolean memoized;

    /** The thread that is inside. It alone has the scope, and a dispatch on it is a part of the same stretch of work. */
    private volatile @Nullable Thread inside;

    /** What had been read when a thread last left. */
    private volatile Flipper.@Nullable Snapshot last;

    RequestView(Flipper flipper, boolean memoized) {
        this.flipper = flipper;
        this.memoized = memoized;
    }

    boolean isOpenHere() {
        return inside == Thread.currentThread();
    }

    /** Lets a request pass in its scope; afterwards the thread has none. */
    @SuppressWarnings("try") // the scope works by being open
    void pass(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        inside = Thread.currentThread();
        try (Flipper.Scope scope = open()) {
            passAndRemember(request, response, chain);
        } finally {
            inside = null;
        }
    }

    private Flipper.Scope open() {
        if (!memoized) {
            return NO_SCOPE;
        }
        Flipper.Snapshot snapshot = last;
        return snapshot == null ? flipper.memoize() : snapshot.open();
    }

    private void passAndRemember(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            last = flipper.snapshot();
        }
    }

    /** Whether nothing has passed yet, so that there is something to read ahead. */
    boolean isNew() {
        return memoized && last == null;
    }
}
