// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.engine.Adapters;
import dev.flipper.jaxrs.FlipperResource.Access;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import dev.flipper.tck.Requirement;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of two writers that saw the same tag")
class WritersTest {

    private final Adapter store = Adapters.memory();
    private final Flipper flipper = Flipper.create(new Meeting(store));
    private final Feature search = flipper.feature("search");
    private final Api api = new Api(flipper, Access.READ_WRITE);
    private String seen = "";

    @BeforeEach
    void see() {
        store.add("search");
        seen = Digest.of("search", store.get("search"));
    }

    @Test
    @Requirement("http-10")
    @DisplayName("one wins, though both would have compared before either wrote")
    void together() {
        assertThat(twice(() -> enable("boolean", "{}"))).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    @Requirement("http-10")
    @DisplayName("the later one loses, though its request had read everything before the other wrote")
    @SuppressWarnings("try") // a scope is used by being open
    void readAhead() {
        try (Flipper.Scope scope = flipper.memoize()) {
            flipper.preload();
            int other =
                    CompletableFuture.supplyAsync(() -> enable("boolean", "{}")).join();

            assertThat(List.of(other, enable("actors", "{\"flipper_id\":\"1\"}")))
                    .containsExactly(200, 412);
            assertThat(search.isEnabled())
                    .as("what the request has read stays as it was")
                    .isFalse();
        }
        assertThat(search.values().on()).isTrue();
    }

    private static Stream<Integer> twice(Supplier<Integer> write) {
        List<CompletableFuture<Integer>> both =
                List.of(CompletableFuture.supplyAsync(write), CompletableFuture.supplyAsync(write));
        return both.stream().map(CompletableFuture::join);
    }

    private int enable(String gate, String json) {
        Map<String, String> headers = Map.of("If-Match", seen);
        var body = new ByteArrayInputStream(json.getBytes(UTF_8));
        return api.answer(new Call(
                        "POST",
                        "/features/search/" + gate,
                        Query.of(null),
                        name -> Optional.ofNullable(headers.get(name)),
                        RequestBody.of("application/json", body)))
                .status();
    }

    /** Lets who has read wait for another reader, for a while: behind a lock nobody comes. */
    private static final class Meeting extends AdapterWrapper {

        private final CyclicBarrier readers = new CyclicBarrier(2);

        Meeting(Adapter wrapped) {
            super("meeting", wrapped);
        }

        @Override
        protected <T> T around(Operation operation, Supplier<T> call) {
            T answer = call.get();
            if (operation == Operation.GET) {
                meet();
            }
            return answer;
        }

        private void meet() {
            try {
                readers.await(1, TimeUnit.SECONDS);
            } catch (TimeoutException | BrokenBarrierException nobodyCame) {
                assertThat(readers.isBroken()).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
