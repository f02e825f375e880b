// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.engine.Adapters;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page about requests")
class OrdersTest {

    @Test
    @DisplayName("shows code that works")
    void page() {
        var store = new CountingAdapter(Adapters.memory());
        store.add("gift-wrap");
        Queue<Runnable> tasks = new ArrayDeque<>();
        var server = new WebServer(Threads.FEW);
        try (Flipper flipper = Flipper.create(store)) {
            var orders = new Orders(flipper, tasks::add);
            server.context.addEventListener(orders);
            server.start((request, response) -> {
                orders.take(request.getRequestURI());
                orders.onMessage();
            });
            server.get("/order");
            server.get("/assets/order");
            store.enable("gift-wrap", GateValue.on());
            tasks.forEach(Runnable::run);

            assertThat(orders.done)
                    .containsExactly("message true", "message true", "/order false", "/assets/order true");
        } finally {
            server.stop();
        }
    }
}
