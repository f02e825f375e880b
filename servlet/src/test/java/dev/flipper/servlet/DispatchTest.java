// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.engine.Adapters;
import dev.flipper.spi.Adapter.Operation;
import dev.flipper.tck.Requirement;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Through all dispatches of a request, FlipperFilter")
@ParameterizedClass(name = "{0}")
@MethodSource("dev.flipper.servlet.Threads#present")
@SuppressWarnings("try") // a scope is used by being open
class DispatchTest {

    private final CountingAdapter store = new CountingAdapter(Adapters.memory());
    private final Flipper flipper = Flipper.create(store);
    private final WebServer server;
    private volatile WebServer.Page first = (request, response) -> {};

    DispatchTest(Threads threads) {
        store.add("search");
        server = new WebServer(threads).filter(new FlipperFilter(flipper).unless("/unfiltered"), Map.of());
        server.start(this::answer);
    }

    /** The page of the test comes first; a dispatch shows what the request saw, and sees itself. */
    private void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (request.getRequestURI().startsWith("/unfiltered")) {
            response.getWriter().write("" + flipper.isMemoizing());
        } else if (request.getDispatcherType() == DispatcherType.REQUEST) {
            request.setAttribute("seen", flipper.isEnabled("search"));
            store.enable("search", GateValue.on());
            store.calls.clear();
            first.answer(request, response);
        } else if (request.getAttribute("again") != null) {
            request.removeAttribute("again");
            request.startAsync().dispatch();
        } else {
            response.getWriter().write(request.getDispatcherType() + " " + seen(request));
        }
    }

    /** What the request saw when it began, and what it sees now. */
    private String seen(HttpServletRequest request) {
        return request.getAttribute("seen") + " " + flipper.isEnabled("search");
    }

    @AfterEach
    void stop() {
        List<String> left = IntStream.range(0, 20)
                .mapToObj(i -> server.get("/unfiltered"))
                .distinct()
                .toList();
        server.stop();
        flipper.close();
        assertThat(left).as("memos left on threads").containsExactly("false");
    }

    @Test
    @Requirement("memo-16")
    @DisplayName("keeps one view in an asynchronous dispatch that comes from another thread")
    void dispatched() {
        first = (request, response) -> {
            AsyncContext async = request.startAsync();
            new Thread(async::dispatch).start();
        };

        assertThat(server.get("/")).isEqualTo("ASYNC false false");
        assertThat(store.calls).isEmpty();
    }

    @Test
    @Requirement({"memo-4", "memo-16"})
    @DisplayName("shows a write of the request in its asynchronous dispatch")
    void written() {
        first = (request, response) -> {
            flipper.feature("search").disable();
            flipper.feature("search").enable();
            request.startAsync().dispatch();
        };

        assertThat(server.get("/")).isEqualTo("ASYNC false true");
        assertThat(store.calls).doesNotContain(Operation.GET_ALL);
    }

    @Test
    @Requirement("memo-16")
    @DisplayName("keeps one view from dispatch to dispatch to dispatch")
    void thrice() {
        first = (request, response) -> {
            request.setAttribute("again", true);
            request.startAsync().dispatch("/second");
        };

        assertThat(server.get("/")).isEqualTo("ASYNC false false");
    }

    @Test
    @Requirement("memo-16")
    @DisplayName("keeps one view in the dispatch that follows a timeout")
    void timeout() {
        first = (request, response) -> {
            AsyncContext async = request.startAsync();
            async.setTimeout(20);
            async.addListener(Listening.toTimeout(AsyncContext::dispatch));
        };

        assertThat(server.get("/")).isEqualTo("ASYNC false false");
    }

    @Test
    @Requirement("memo-16")
    @DisplayName("keeps one view in the error page that follows a timeout")
    void timeoutUnheard() {
        first = (request, response) -> request.startAsync().setTimeout(20);

        assertThat(server.get("/")).isEqualTo("ERROR false false");
        assertThat(store.calls).isEmpty();
    }

    @Test
    @Requirement("memo-16")
    @DisplayName("keeps one view in the error page that follows an exception")
    void exception() {
        first = (request, response) -> {
            throw new ServletException("on purpose");
        };

        assertThat(server.get("/")).isEqualTo("ERROR false false");
        assertThat(store.calls).isEmpty();
    }

    @Test
    @Requirement("memo-16")
    @DisplayName("keeps one view in the error page that is sent for")
    void sentError() {
        first = (request, response) -> response.sendError(404);

        assertThat(server.get("/")).isEqualTo("ERROR false false");
    }

    @Test
    @Requirement("memo-16")
    @DisplayName("keeps one view in a forward, and in what comes after it")
    void forward() {
        first = (request, response) -> request.getRequestDispatcher("/second").forward(request, response);

        assertThat(server.get("/")).isEqualTo("FORWARD false false");
        assertThat(store.calls).isEmpty();
    }

    @Test
    @Requirement("memo-16")
    @DisplayName("keeps one view in an include, and in what comes after it")
    void include() {
        first = (request, response) -> {
            request.getRequestDispatcher("/second").include(request, response);
            response.getWriter().write(", " + seen(request));
        };

        assertThat(server.get("/")).isEqualTo("INCLUDE false false, false false");
        assertThat(store.calls).isEmpty();
    }

    @Test
    @Requirement("memo-17")
    @DisplayName("forgets when an asynchronous request is completed by another thread")
    void completed() {
        first = (request, response) -> {
            AsyncContext async = request.startAsync();
            response.getWriter().write(seen(request));
            new Thread(async::complete).start();
        };

        assertThat(server.get("/")).isEqualTo("false false");
        assertThat(server.get("/")).isEqualTo("true true");
    }

    @Test
    @Requirement("memo-17")
    @DisplayName("forgets when a request throws")
    void thrown() {
        exception();

        assertThat(server.get("/")).isEqualTo("ERROR true true");
    }

    @Test
    @Requirement("memo-16")
    @DisplayName("keeps one view while a response is streamed, from the first line to the last")
    void streamed() {
        first = (request, response) -> {
            for (int i = 0; i < 3; i++) {
                response.getWriter().write(seen(request) + "\n");
                response.flushBuffer();
            }
        };

        assertThat(server.get("/")).isEqualTo("false false\n".repeat(3));
    }

    @Test
    @Requirement({"memo-12", "memo-17"})
    @DisplayName("leaves no scope to a write listener, which opens a snapshot to see what the request saw")
    void writeListener() {
        first = (request, response) -> {
            AsyncContext async = request.startAsync();
            var snapshot = flipper.snapshot();
            response.getOutputStream().setWriteListener(Listening.toWrite(() -> {
                String outside = flipper.isMemoizing() + " " + flipper.isEnabled("search");
                try (var scope = snapshot.open()) {
                    response.getOutputStream().print(outside + ", " + seen(request));
                }
                async.complete();
            }));
        };

        assertThat(server.get("/")).isEqualTo("false true, false false");
    }

    @Test
    @Requirement("memo-12")
    @DisplayName("lets a task of the request open what the request has read")
    void task() {
        first = (request, response) -> {
            var snapshot = flipper.snapshot();
            boolean answer = CompletableFuture.supplyAsync(() -> {
                        try (var scope = snapshot.open()) {
                            return flipper.isEnabled("search");
                        }
                    })
                    .join();
            response.getWriter().write("" + answer);
        };

        assertThat(server.get("/")).isEqualTo("false");
        assertThat(store.calls).doesNotContain(Operation.GET);
    }
}
