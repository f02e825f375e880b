// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.Adapter.Operation;
import dev.flipper.spi.AdapterWrapper;
import dev.flipper.tck.Requirement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("@Memoized")
class MemoizedTest {

    @ApplicationScoped
    static class Store {

        final List<Operation> calls = new CopyOnWriteArrayList<>();

        @Produces
        @ApplicationScoped
        Adapter recording() {
            return new AdapterWrapper("recording", TestSettings.store()) {
                @Override
                protected <T> T around(Operation operation, Supplier<T> call) {
                    calls.add(operation);
                    return super.around(operation, call);
                }
            };
        }

        List<Operation> calls() {
            return calls;
        }
    }

    @ApplicationScoped
    static class Newsletters {

        @Inject
        Flipper flipper;

        @Memoized
        void send() {
            askTwice();
        }

        @Memoized(preload = false)
        void sendFew() {
            askTwice();
        }

        void sendWithoutView() {
            askTwice();
        }

        private void askTwice() {
            assertThat(flipper.isEnabled("letters")).isEqualTo(flipper.isEnabled("letters"));
        }
    }

    private static List<Operation> calls(java.util.function.Consumer<Newsletters> work) {
        var bare = Map.of("flipper.in-memory", "false");
        try (SeContainer container = Container.start(bare, Store.class, Newsletters.class)) {
            container.select(Adapter.class).get().features();
            List<Operation> calls = container.select(Store.class).get().calls();
            calls.clear();
            work.accept(container.select(Newsletters.class).get());
            return calls;
        }
    }

    @Test
    @Requirement("cdi-14")
    @DisplayName("reads everything once and asks the store nothing more")
    void preload() {
        assertThat(calls(Newsletters::send)).containsExactly(Operation.GET_ALL);
    }

    @Test
    @Requirement("cdi-14")
    @DisplayName("reads each feature once when it reads nothing ahead")
    void lazy() {
        assertThat(calls(Newsletters::sendFew)).containsExactly(Operation.GET);
    }

    @Test
    @Requirement("cdi-14")
    @DisplayName("is what makes the difference, and ends with the method")
    void without() {
        assertThat(calls(newsletters -> {
                    newsletters.sendFew();
                    newsletters.sendWithoutView();
                }))
                .containsExactly(Operation.GET, Operation.GET, Operation.GET);
    }
}
