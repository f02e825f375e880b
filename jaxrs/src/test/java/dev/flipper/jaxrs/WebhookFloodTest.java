// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.flipper.Flipper;
import dev.flipper.engine.Adapters;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterException;
import dev.flipper.tck.Requirement;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Many webhooks at once")
class WebhookFloodTest {

    private static final int FLOOD = 1_000;

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final Semaphore passes = new Semaphore(0);
    private final AtomicInteger began = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostRunning = new AtomicInteger();
    private final Signatures signatures = new Signatures("shh", WebhookResource.TOLERANCE, Clock.systemUTC());

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    @Requirement("cloud-10")
    @DisplayName("B09 make two synchronisations, keep sixteen callers waiting, and tell the others 202")
    void flood() {
        var webhook = new Webhook(
                Flipper.builder(Adapters.memory()).onSync(this::sync).build(), signatures);
        send(webhook, 1);
        await().until(() -> began.get() == 1);

        send(webhook, FLOOD);
        await().until(() -> answers.size() == FLOOD - 16);
        assertThat(answers).containsOnly(202);

        passes.release(2);
        await().until(() -> answers.size() == FLOOD + 1);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(17);
        assertThat(began).hasValue(2);
        assertThat(mostRunning).hasValue(1);

        passes.release();
        assertThat(webhook.answer(call("later")).status()).isEqualTo(200);
        assertThat(began).hasValue(3);
    }

    @Test
    @Requirement("cloud-10")
    @DisplayName("B09 fail together, and the next one is not held up by that")
    void failing() {
        var isDown = new AtomicInteger(1);
        var webhook = new Webhook(
                Flipper.builder(Adapters.memory())
                        .onSync(() -> {
                            sync();
                            if (isDown.get() == 1) {
                                throw new AdapterException("down", null);
                            }
                        })
                        .build(),
                signatures);
        send(webhook, 1);
        await().until(() -> began.get() == 1);
        send(webhook, 3);
        passes.release(4);
        await().until(() -> answers.size() == 4);
        assertThat(answers).containsOnly(500);

        isDown.set(0);
        passes.release();
        assertThat(webhook.answer(call("later")).status()).isEqualTo(200);
    }

    @Test
    @Requirement("cloud-12")
    @DisplayName("B13 wait for a poll that is running, and bring what it could not have seen yet")
    void poll() {
        Adapter local = Adapters.memory();
        Adapter remote = Adapters.memory();
        Flipper flipper = Flipper.builder(local)
                .onSync(() -> {
                    var read = remote.getAll();
                    sync();
                    local.replaceAll(read);
                })
                .build();
        callers.execute(flipper::sync);
        await().until(() -> began.get() == 1);

        remote.add("new");
        send(new Webhook(flipper, signatures), 1);
        passes.release(2);
        await().until(() -> answers.size() == 1);
        assertThat(answers).containsExactly(200);
        assertThat(mostRunning).hasValue(1);
        assertThat(local.features()).containsExactly("new");
    }

    private void sync() {
        began.incrementAndGet();
        mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
        passes.acquireUninterruptibly();
        running.decrementAndGet();
    }

    private void send(Webhook webhook, int count) {
        for (int i = 0; i < count; i++) {
            Call call = call(count + " " + i);
            callers.execute(() -> answers.add(webhook.answer(call).status()));
        }
    }

    private Call call(String text) {
        byte[] body = text.getBytes(UTF_8);
        long now = signatures.now().getEpochSecond();
        String header = "t=" + now + ",v1=" + signatures.sign(now, body);
        return new Call(
                "POST",
                "/",
                new Query(List.of()),
                name -> Optional.of(header),
                RequestBody.of(null, new ByteArrayInputStream(body)));
    }
}
