// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import dev.flipper.Flipper;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/** The application of docs/requests.md. */
@SuppressWarnings("try") // a scope is used by being open
final class Orders implements ServletContextListener {

    final Queue<String> done = new ConcurrentLinkedQueue<>();
    private final Flipper flipper;
    private final Executor executor;

    Orders(Flipper flipper, Executor executor) {
        this.flipper = flipper;
        this.executor = executor;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        new FlipperFilter(flipper).unless("/assets").addTo(event.getServletContext());
    }

    void take(String order) {
        var snapshot = flipper.snapshot();
        executor.execute(() -> {
            try (var scope = snapshot.open()) {
                sendConfirmation(order);
            }
        });
    }

    void onMessage() {
        try (var scope = flipper.memoize()) {
            flipper.preload();
            handleTheMessage();
        }
    }

    private void sendConfirmation(String order) {
        done.add(order + " " + flipper.isEnabled("gift-wrap"));
    }

    private void handleTheMessage() {
        done.add("message " + flipper.isMemoizing());
    }
}
