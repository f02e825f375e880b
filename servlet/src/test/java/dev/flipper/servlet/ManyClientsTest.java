// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.engine.Adapters;
import dev.flipper.tck.Requirement;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("10,000 requests of 50 clients, half of which flip features,")
class ManyClientsTest {

    private static final int CLIENTS = 50;
    private static final int REQUESTS = 200;
    private static final int FEATURES = 5;

    private final Flipper flipper = Flipper.create(Adapters.memory());
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger flips = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    @ParameterizedTest(name = "on {0} threads")
    @MethodSource("dev.flipper.servlet.Threads#present")
    @Requirement({"memo-1", "memo-16", "memo-17"})
    @DisplayName("never see two answers to one question, and leave no memo")
    void clients(Threads threads) throws InterruptedException, ExecutionException {
        var server = new WebServer(threads).filter(this::watch, Map.of()).filter(new FlipperFilter(flipper), Map.of());
        server.start(this::answer);
        IntStream.range(0, FEATURES).forEach(i -> flipper.feature("f" + i).add());
        flipper.feature("written").enableActor(actor(0));
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            Callable<Integer> asking = () -> ask(server, "/");
            Callable<Integer> flipping = () -> ask(server, "/flip");
            int answered = 0;
            for (Future<Integer> client : clients.invokeAll(IntStream.range(0, CLIENTS)
                    .mapToObj(i -> i % 2 == 0 ? asking : flipping)
                    .toList())) {
                answered += client.get();
            }

            assertThat(answered).isEqualTo(CLIENTS * REQUESTS);
            assertThat(faults).isEmpty();
        } finally {
            clients.shutdown();
            server.stop();
        }
    }

    private static int ask(WebServer server, String path) {
        int answered = 0;
        for (int i = 0; i < REQUESTS; i++) {
            answered += server.get(path).equals("well") ? 1 : 0;
        }
        return answered;
    }

    /** Stands before the filter, where no thread may have a scope, neither on the way in nor on the way out. */
    private void watch(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean before = flipper.isMemoizing();
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            request.setAttribute("written", written.get());
        }
        chain.doFilter(request, response);
        if (before || flipper.isMemoizing()) {
            faults.add("a thread has a scope outside of the filter");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean begins = request.getDispatcherType() == DispatcherType.REQUEST;
        if (begins) {
            begin(request);
        }
        for (int i = 0; i < 3; i++) {
            compare(request);
        }
        if (begins && turns.incrementAndGet() % 3 == 0) {
            request.startAsync().dispatch();
        } else {
            response.getWriter().write("well");
        }
    }

    private void begin(HttpServletRequest request) {
        if (!flipper.isEnabled("written", actor(request.getAttribute("written")))) {
            faults.add("a request sees what was before it");
        }
        if (request.getRequestURI().equals("/flip")) {
            flip();
        }
        request.setAttribute("seen", seen());
    }

    /** Flips a feature, and writes down the number of the last flip that is surely in the store. */
    private void flip() {
        int flip = flips.incrementAndGet();
        Feature feature = flipper.feature("f" + flip % FEATURES);
        if (flip / FEATURES % 2 == 0) {
            feature.enable();
        } else {
            feature.disable();
        }
        flipper.feature("written").enableActor(actor(flip));
        written.set(flip);
    }

    private void compare(HttpServletRequest request) {
        if (!seen().equals(request.getAttribute("seen"))) {
            faults.add("a request has two answers");
        }
    }

    private List<Boolean> seen() {
        return IntStream.range(0, FEATURES)
                .mapToObj(i -> flipper.isEnabled("f" + i))
                .toList();
    }

    private static Actor actor(Object flip) {
        return Actor.of(flip.toString());
    }
}
