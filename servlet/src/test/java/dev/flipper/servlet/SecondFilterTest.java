// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.engine.Adapters;
import dev.flipper.spi.Adapter.Operation;
import dev.flipper.tck.Requirement;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Beside other filters, FlipperFilter")
class SecondFilterTest {

    private final CountingAdapter store = new CountingAdapter(Adapters.memory());
    private final Flipper flipper = Flipper.create(store);
    private final WebServer server = new WebServer(Threads.FEW);

    @AfterEach
    void stop() {
        server.stop();
        flipper.close();
    }

    @Test
    @Requirement("memo-6")
    @DisplayName("passes through when it is the second, and warns once")
    void second() {
        server.filter(new FlipperFilter(flipper), Map.of()).filter(new FlipperFilter(flipper), Map.of());
        server.start((request, response) -> {
            flipper.feature("search").enable();
            response.getWriter().write("" + flipper.isEnabled("search"));
        });
        try (var log = new LogLines()) {
            assertThat(server.get("/")).isEqualTo("true");
            assertThat(store.calls).containsOnlyOnce(Operation.GET_ALL);
            server.get("/");

            assertThat(log.with("FlipperFilter"))
                    .hasSize(1)
                    .allSatisfy(line -> assertThat(line).startsWith("WARNING"));
        }
    }

    @Test
    @DisplayName("does not take a dispatch for a second filter")
    void nested() {
        server.filter(new FlipperFilter(flipper), Map.of());
        server.start((request, response) -> {
            if (request.getDispatcherType() == DispatcherType.REQUEST) {
                request.getRequestDispatcher("/second").forward(request, response);
            } else if (request.getDispatcherType() == DispatcherType.FORWARD) {
                request.startAsync().dispatch("/third");
            }
        });
        try (var log = new LogLines()) {
            server.get("/");

            assertThat(log.with("")).isEmpty();
        }
    }

    @Test
    @DisplayName("of another Flipper is not a second one")
    void anotherFlipper() {
        try (Flipper other = Flipper.create(Adapters.memory());
                var log = new LogLines()) {
            server.filter(new FlipperFilter(flipper), Map.of()).filter(new FlipperFilter(other), Map.of());
            server.start((request, response) ->
                    response.getWriter().write(flipper.isMemoizing() + " " + other.isMemoizing()));

            assertThat(server.get("/")).isEqualTo("true true");
            assertThat(log.with("")).isEmpty();
        }
    }

    @Test
    @Requirement("memo-17")
    @DisplayName("begins anew with a request object that still has what an earlier request left in it")
    void usedRequest() {
        store.add("search");
        Map<String, Object> left = new ConcurrentHashMap<>();
        Filter forgetful = (request, response, chain) -> {
            left.forEach(request::setAttribute);
            chain.doFilter(request, response);
            request.getAttributeNames()
                    .asIterator()
                    .forEachRemaining(name -> left.put(name, request.getAttribute(name)));
        };
        server.filter(forgetful, Map.of()).filter(new FlipperFilter(flipper), Map.of());
        server.start((request, response) -> response.getWriter().write("" + flipper.isEnabled("search")));
        assertThat(server.get("/")).isEqualTo("false");
        assertThat(left.keySet()).anyMatch(name -> name.startsWith(FlipperFilter.class.getName()));
        store.enable("search", GateValue.on());

        assertThat(server.get("/")).isEqualTo("true");
    }
}
