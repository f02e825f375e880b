// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.flipper.Actor;
import dev.flipper.Export;
import dev.flipper.Expression;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A thread")
@Timeout(60)
class ThreadTest {

    private static final Duration SOON = Duration.ofMillis(5);
    private static final Actor USER = Actor.of("User;1", Map.of("plan", "pro"));

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(loader);
    }

    private List<Thread> started() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.getName().startsWith("flipper"))
                .toList();
    }

    @Test
    @Requirement({"thread-1", "thread-2"})
    @DisplayName("that checks sees the feature as it was or as it is, while others replace it")
    void oneState() throws Exception {
        Flipper flipper = Flipper.create(Adapters.memory());
        Actor other = Actor.of("User;2");
        List<Map<String, GateValues>> states = List.of(
                Map.of("search", GateValues.NONE.with(GateValue.actor(USER))),
                Map.of("search", GateValues.NONE.with(GateValue.actor(other))));
        flipper.adapter().replaceAll(states.get(0));
        var done = new AtomicBoolean();
        var writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 20_000; i++) {
                flipper.adapter().replaceAll(states.get(i % 2));
            }
            done.set(true);
        });

        int closed = 0;
        while (!done.get()) {
            closed += flipper.isEnabled("search", List.of(USER, other)) ? 0 : 1;
        }
        writer.get(30, TimeUnit.SECONDS);
        assertThat(closed).as("checks that saw neither").isZero();
    }

    @Test
    @Requirement("thread-3")
    @DisplayName("is not started for an instance over an adapter, nor for its checks")
    void none() {
        Flipper flipper = Flipper.create(Adapters.memory());
        flipper.feature("search").enable();
        flipper.isEnabled("search");

        assertThat(started()).isEmpty();
    }

    @Test
    @Requirement({"thread-4", "thread-5"})
    @SuppressWarnings("try") // the layers work by being open
    @DisplayName("of ours is a daemon with a name of ours, and knows nothing of who started it")
    void daemon() throws Exception {
        try (var application = new URLClassLoader(new URL[0], loader)) {
            Thread.currentThread().setContextClassLoader(application);
            try (Adapter layered = Adapters.inMemory(Adapters.memory(), SOON);
                    Adapter synced = Adapters.sync(Adapters.memory(), Adapters.memory(), SOON)) {
                await().until(() -> started().size() == 2);

                assertThat(started()).allSatisfy(thread -> {
                    assertThat(thread.isDaemon()).isTrue();
                    assertThat(thread.getName()).startsWith("flipper-");
                    assertThat(thread.getContextClassLoader()).isNotSameAs(application);
                });
            }
        }
    }

    @Test
    @Requirement("thread-6")
    @DisplayName("in the background goes on after an error of any kind")
    void goesOn() {
        var turns = new AtomicInteger();
        try (var loop = new BackgroundLoop("flipper-test", SOON, () -> {
            if (turns.incrementAndGet() < 3) {
                throw new StackOverflowError("on purpose");
            }
        })) {
            loop.start();
            await().until(() -> turns.get() > 5);
        }
    }

    @Test
    @Requirement("thread-7")
    @DisplayName("that checks waits neither for a store that hangs while it is read in the background nor for a write")
    void neverWaits() throws Exception {
        var store = new HangingAdapter(Adapters.memory());
        store.add("search");
        store.enable("search", GateValue.on());
        try (Flipper flipper = Flipper.create(Adapters.inMemory(store, SOON))) {
            store.hang();
            store.awaitVictim();
            var write =
                    CompletableFuture.runAsync(() -> flipper.feature("search").disable());

            var check = CompletableFuture.supplyAsync(() -> flipper.isEnabled("search"));
            assertThat(check.get(30, TimeUnit.SECONDS)).isTrue();
            assertThat(write).isNotDone();
            store.release();
            write.get(30, TimeUnit.SECONDS);
            assertThat(flipper.isEnabled("search")).isFalse();
        }
    }

    @Test
    @Requirement("thread-8")
    @DisplayName("that was interrupted is answered, and still interrupted afterwards")
    void interrupted() {
        Flipper flipper = Flipper.create(Adapters.memory());
        flipper.feature("search").enableExpression(Expression.property("plan").eq("pro"));
        Thread.currentThread().interrupt();

        boolean answer = flipper.isEnabled("search", USER);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(answer).isTrue();
    }

    @Test
    @Requirement({"thread-8", "thread-9"})
    @DisplayName("without a context class loader, or with one that knows nothing, is answered like any other")
    void withoutLoader() throws Exception {
        Flipper flipper = Flipper.create(Adapters.memory());
        try (var barren = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            for (ClassLoader odd : new ClassLoader[] {null, barren}) {
                Thread.currentThread().setContextClassLoader(odd);
                flipper.adapter().replaceAll(Export.parse(EXPORT).features());

                assertThat(flipper.isEnabled("search", USER)).isTrue();
                assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(odd);
            }
        }
    }

    private static final String EXPORT = """
            {"version":1,"features":{"search":{"expression":{"Equal":[{"Property":["plan"]},"pro"]}}}}""";

    @Test
    @Requirement("thread-10")
    @DisplayName("that makes a change calls the listeners itself, and they see what was changed")
    void listeners() {
        Flipper flipper = Flipper.create(Adapters.memory());
        List<Thread> callers = new ArrayList<>();
        List<Boolean> seen = new ArrayList<>();
        var unused = flipper.onChange(changed -> {
            callers.add(Thread.currentThread());
            seen.add(flipper.isEnabled("search"));
        });
        flipper.feature("search").enable();

        assertThat(callers).isNotEmpty().containsOnly(Thread.currentThread());
        assertThat(seen).endsWith(true);
    }
}
