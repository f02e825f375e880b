// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.app;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;

/** Notes how often the store had been asked before a request came to its first filter. */
@WebListener
public class CallsBefore implements ServletRequestListener {

    private static final String BEFORE = CallsBefore.class.getName();

    @Inject
    private RecordingAdapter store;

    /** For the container. */
    public CallsBefore() {}

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        event.getServletRequest().setAttribute(BEFORE, store.calls());
    }

    /** Returns how often the store was asked since the request came; others must not ask meanwhile. */
    static int since(ServletRequest request, RecordingAdapter store) {
        return store.calls() - (Integer) request.getAttribute(BEFORE);
    }
}
