// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.engine.Adapters;
import dev.flipper.spi.Adapter.Operation;
import dev.flipper.tck.Requirement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("FlipperFilter on a real server")
class FlipperFilterTest {

    private final CountingAdapter store = new CountingAdapter(Adapters.memory());
    private final Flipper flipper = Flipper.create(store);
    private volatile Page page = request -> "";
    private final WebServer server = new WebServer(Threads.FEW);

    /** What the servlet of a test answers. */
    @FunctionalInterface
    interface Page {
        String render(HttpServletRequest request) throws ServletException, IOException;
    }

    @AfterEach
    void stop() {
        server.stop();
        flipper.close();
    }

    @Test
    @Requirement("memo-1")
    @DisplayName("costs one adapter call for 200 checks of 200 features, and none more for unknown ones")
    void oneCall() {
        for (int i = 0; i < 200; i++) {
            flipper.feature("f" + i).enable();
        }
        start("true");
        page = request -> {
            int open = 0;
            for (int i = 0; i < 300; i++) {
                open += flipper.isEnabled("f" + i) ? 1 : 0;
            }
            return Integer.toString(open);
        };
        store.calls.clear();

        assertThat(server.get("/")).isEqualTo("200");
        assertThat(store.calls).containsExactly(Operation.GET_ALL);
    }

    @Test
    @DisplayName("without preload costs one call for each feature that is asked")
    void withoutPreload() {
        start("false");
        page = request -> "" + flipper.isEnabled("a") + flipper.isEnabled("a") + flipper.isEnabled("b");
        store.calls.clear();

        server.get("/");

        assertThat(store.calls).containsExactly(Operation.GET, Operation.GET);
    }

    @Test
    @DisplayName("reads the listed features ahead")
    void listedFeatures() {
        start("a, b");
        page = request -> "" + flipper.isEnabled("a") + flipper.isEnabled("b");
        store.calls.clear();

        server.get("/");

        assertThat(store.calls).containsExactly(Operation.GET_ALL);
    }

    @Test
    @DisplayName("gives one question one answer, whatever happens outside the request")
    void oneAnswer() {
        flipper.feature("search").enable();
        start("true");
        page = request -> {
            boolean before = flipper.isEnabled("search");
            store.disable("search", GateValue.on());
            return before + " " + flipper.isEnabled("search");
        };

        assertThat(server.get("/")).isEqualTo("true true");
        page = request -> "" + flipper.isEnabled("search");
        assertThat(server.get("/")).isEqualTo("false");
    }

    @Test
    @DisplayName("shows a write of the request in the request")
    void ownWrite() {
        start("true");
        page = request -> {
            flipper.feature("search").enable();
            return flipper.features().stream().map(Feature::key).toList() + " " + flipper.isEnabled("search");
        };

        assertThat(server.get("/")).isEqualTo("[search] true");
    }

    @Test
    @DisplayName("forgets when the request ends, also by an exception")
    void forgets() {
        start("true");
        page = request -> {
            flipper.isEnabled("search");
            throw new ServletException("on purpose");
        };
        server.get("/");
        flipper.feature("search").enable();
        page = request -> "" + flipper.isEnabled("search");

        assertThat(server.get("/")).isEqualTo("true");
    }

    @Test
    @DisplayName("lets the request through when the store fails, and asks it once")
    void storeFails() {
        flipper.feature("search").enable();
        assertThat(flipper.isEnabled("search")).isTrue();
        start("true");
        page = request -> "" + flipper.isEnabled("search") + flipper.isEnabled("search") + flipper.isEnabled("other");
        store.calls.clear();
        store.failing = true;

        assertThat(server.get("/")).isEqualTo("truetruefalse");
        assertThat(store.calls).containsExactly(Operation.GET_ALL);
    }

    private void start(String preload) {
        server.filter(new FlipperFilter(flipper), Map.of("preload", preload))
                .start((request, response) -> response.getWriter().write(page.render(request)));
    }
}
