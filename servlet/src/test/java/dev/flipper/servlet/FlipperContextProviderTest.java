// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.engine.Adapters;
import dev.flipper.tck.Requirement;
import jakarta.enterprise.concurrent.spi.ThreadContextProvider;
import jakarta.enterprise.concurrent.spi.ThreadContextRestorer;
import jakarta.enterprise.concurrent.spi.ThreadContextSnapshot;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The context of a task")
@SuppressWarnings("try") // a scope is used by being open
class FlipperContextProviderTest {

    private final CountingAdapter store = new CountingAdapter(Adapters.memory());
    private final Flipper flipper = Flipper.create(store);
    private final ThreadContextProvider provider = new FlipperContextProvider();
    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        pool.shutdown();
        flipper.close();
    }

    /** Asks on the thread of the pool, in a context, as a managed executor does. */
    private boolean ask(ThreadContextSnapshot context, BooleanSupplier question) {
        try {
            return pool.submit(() -> {
                        ThreadContextRestorer restorer = context.begin();
                        try {
                            return question.getAsBoolean();
                        } finally {
                            restorer.endContext();
                        }
                    })
                    .get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean search() {
        return flipper.isEnabled("search");
    }

    @Test
    @DisplayName("is found as a service and is called Flipper")
    void service() {
        assertThat(ServiceLoader.load(ThreadContextProvider.class))
                .singleElement()
                .isInstanceOf(FlipperContextProvider.class)
                .extracting(ThreadContextProvider::getThreadContextType)
                .isEqualTo("Flipper");
    }

    @Test
    @Requirement("memo-18")
    @DisplayName("is nothing where there is no CDI")
    void noContainer() {
        try (var log = new LogLines();
                var scope = flipper.memoize()) {
            assertThat(ask(provider.currentContext(Map.of()), flipper::isMemoizing))
                    .isFalse();
            assertThat(ask(provider.clearedContext(Map.of()), () -> true)).isTrue();
            assertThat(log.with("")).isEmpty();
        }
    }

    @Test
    @Requirement("memo-18")
    @DisplayName("is nothing where there is no Flipper")
    void noFlipper() {
        try (var container = Offering.container(Map.of());
                var log = new LogLines();
                var scope = flipper.memoize()) {
            assertThat(container.isRunning()).isTrue();
            assertThat(ask(provider.currentContext(Map.of()), flipper::isMemoizing))
                    .isFalse();
            assertThat(log.with("")).isEmpty();
        }
    }

    @Test
    @Requirement("memo-18")
    @DisplayName(
            "is nothing, and nothing is said, while CDI is starting, as servers ask then for each of their own tasks")
    void starting() {
        try (var log = new LogLines();
                var container = SeContainerInitializer.newInstance()
                        .disableDiscovery()
                        .addBeanClasses(FlipperFilter.class)
                        .addExtensions(new Starting())
                        .initialize()) {
            assertThat(container.isRunning()).isTrue();
            assertThat(log.with("")).isEmpty();
        }
    }

    /** Takes the context on the thread that starts CDI. */
    static class Starting implements Extension {

        void ask(@Observes AfterBeanDiscovery event) {
            assertThat(new FlipperContextProvider().currentContext(Map.of())).isSameAs(TaskContext.NONE);
        }
    }

    @Test
    @Requirement("memo-18")
    @DisplayName("is nothing before the Flipper was made, and does not make it")
    void notMade() {
        var made = new AtomicBoolean();
        Supplier<Flipper> bean = () -> {
            made.set(true);
            return flipper;
        };
        try (var container = Offering.container(Map.of(Flipper.class, bean))) {
            assertThat(container.isRunning()).isTrue();
            assertThat(provider.currentContext(Map.of())).isSameAs(TaskContext.NONE);
            assertThat(made).isFalse();
        }
    }

    @Test
    @Requirement("memo-18")
    @DisplayName("never fails a task: when the Flipper cannot be asked, it is nothing, and one warning says so")
    void failure() {
        Flipper broken = (Flipper) Proxy.newProxyInstance(
                Flipper.class.getClassLoader(), new Class<?>[] {Flipper.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("told to fail");
                });
        try (var container = Offering.container(Map.of(Flipper.class, () -> broken));
                var log = new LogLines()) {
            assertThatThrownBy(container.select(Flipper.class).get()::isMemoizing)
                    .hasMessage("told to fail");
            assertThat(ask(provider.currentContext(Map.of()), () -> true)).isTrue();
            assertThat(ask(provider.currentContext(Map.of()), () -> true)).isTrue();
            assertThat(log.with("not handed on")).hasSize(1);
        }
    }

    @Nested
    @DisplayName("in an application with CDI")
    class WithContainer {

        private final SeContainer container = Offering.container(Map.of(Flipper.class, () -> flipper));

        @BeforeEach
        void make() {
            assertThat(container.select(Flipper.class).get().isMemoizing()).isFalse();
        }

        @AfterEach
        void close() {
            if (container.isRunning()) {
                container.close();
            }
        }

        @Test
        @Requirement("memo-18")
        @DisplayName("lets a task answer as the request would have done, also after its end")
        void handedOn() {
            store.add("search");
            ThreadContextSnapshot context;
            try (var scope = flipper.memoize()) {
                flipper.preload();
                context = provider.currentContext(Map.of());
            }
            store.enable("search", GateValue.on());

            assertThat(ask(context, FlipperContextProviderTest.this::search)).isFalse();
            assertThat(ask(TaskContext.NONE, FlipperContextProviderTest.this::search))
                    .isTrue();
            assertThat(ask(TaskContext.NONE, flipper::isMemoizing)).isFalse();
        }

        @Test
        @Requirement({"memo-15", "memo-18"})
        @DisplayName("takes the place of the scope that the thread of the task has, and gives it back")
        void givenBack() {
            store.add("search");
            ThreadContextSnapshot request;
            try (var scope = flipper.memoize()) {
                flipper.preload();
                request = provider.currentContext(Map.of());
            }
            store.enable("search", GateValue.on());

            try (var other = flipper.memoize()) {
                assertThat(search()).isTrue();
                ThreadContextRestorer restorer = request.begin();
                assertThat(search()).isFalse();
                restorer.endContext();
                assertThat(search()).isTrue();
                assertThat(flipper.isMemoizing()).isTrue();
            }
        }

        @Test
        @Requirement("memo-18")
        @DisplayName("is no scope when there was none")
        void none() {
            ThreadContextSnapshot none = provider.currentContext(Map.of());
            try (var scope = flipper.memoize()) {
                ThreadContextRestorer restorer = none.begin();
                assertThat(flipper.isMemoizing()).isFalse();
                restorer.endContext();
                assertThat(flipper.isMemoizing()).isTrue();
            }
        }

        @Test
        @Requirement("memo-18")
        @DisplayName("that is cleared asks CDI for nothing, which may be starting on that very thread")
        void cleared() {
            container.close();
            try (var log = new LogLines()) {
                assertThat(ask(provider.clearedContext(Map.of()), flipper::isMemoizing))
                        .isFalse();
                assertThat(log.with("")).isEmpty();
            }
        }

        @Test
        @Requirement("memo-18")
        @DisplayName("ends a scope that the task left open")
        void leftOpen() {
            ask(provider.currentContext(Map.of()), () -> {
                flipper.memoize();
                return true;
            });

            assertThat(ask(TaskContext.NONE, flipper::isMemoizing)).isFalse();
        }

        @Test
        @Requirement("memo-18")
        @DisplayName("never fails a task whose application has ended meanwhile")
        void ended() {
            ThreadContextSnapshot context;
            try (var scope = flipper.memoize()) {
                context = provider.currentContext(Map.of());
            }
            container.close();

            assertThat(ask(context, () -> true)).isTrue();
        }
    }
}
