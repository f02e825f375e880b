// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Flipper;
import dev.flipper.Group;
import dev.flipper.engine.Adapters;
import dev.flipper.spi.AdapterException;
import dev.flipper.tck.Requirement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A webhook")
class WebhookTest {

    private static final String BODY = "{\"environment_id\":1,\"webhook_id\":2,\"action\":\"sync\"}";
    private static final long NOW = WebhookServer.NOW;

    private final AtomicInteger syncs = new AtomicInteger();
    private volatile @Nullable RuntimeException failure;
    private final Flipper flipper = Flipper.builder(Adapters.memory())
            .group(new Group("admins", actor -> false))
            .group(new Group("early_access", actor -> false))
            .onSync(this::sync)
            .build();
    private final WebhookServer server = new WebhookServer(flipper);

    private void sync() {
        syncs.incrementAndGet();
        RuntimeException thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/webhooks", "/webhooks/"})
    @DisplayName("B01 with a valid signature synchronises and tells the groups")
    void valid(String path) {
        var answer = server.post(path, BODY);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertThat(answer.body()).isEqualTo("{\"groups\":[{\"name\":\"admins\"},{\"name\":\"early_access\"}]}");
        assertThat(syncs).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "t=1700000000", "t=,v1=x", "v1=abc", "t=1700000000,v1=", ",", "=", "t=1,t=2"})
    @Requirement("cloud-9")
    @DisplayName("B02 without a signature that can be read is 400 and does nothing")
    void garbled(String header) {
        refused(server.post("/", BODY, header));
        refused(server.send("POST", "/", BODY.getBytes(UTF_8), Map.of()));
    }

    @Test
    @Requirement("cloud-9")
    @DisplayName("B02 with a signature of another version is 400")
    void otherVersion() {
        refused(server.post("/", BODY, server.header(NOW, BODY).replace("v1=", "v0=")));
    }

    @Test
    @Requirement("cloud-9")
    @DisplayName("B03 whose body was changed by one byte, or written anew, is 400")
    void changed() {
        String header = server.header(NOW, BODY);
        refused(server.post("/", BODY.replace('2', '3'), header));
        refused(server.post("/", BODY.replace(":", ": "), header));
    }

    @ParameterizedTest
    @CsvSource({"299, 200", "300, 200", "301, 400"})
    @Requirement("cloud-4")
    @DisplayName("B04 may be 300 seconds old")
    void old(long age, int status) {
        assertThat(server.post("/", BODY, server.header(NOW - age, BODY)).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"300, 200", "301, 400", "86400, 400"})
    @Requirement("cloud-4")
    @DisplayName("B05 may be 300 seconds ahead")
    void future(long ahead, int status) {
        assertThat(server.post("/", BODY, server.header(NOW + ahead, BODY)).status())
                .isEqualTo(status);
    }

    @Test
    @Requirement("cloud-5")
    @DisplayName("B06 that comes again is answered again, and does not synchronise again")
    void replay() {
        String header = server.header(NOW + 300, BODY);
        String groups = server.post("/", BODY, header).body();
        server.moveBy(Duration.ofSeconds(599));
        assertThat(server.post("/webhooks", BODY, header + ",v0=x").body()).isEqualTo(groups);
        assertThat(syncs).hasValue(1);
    }

    @Test
    @Requirement("cloud-5")
    @DisplayName("B06 that comes again after it failed synchronises again")
    void replayOfFailure() {
        String header = server.header(NOW, BODY);
        failure = new AdapterException("down", null);
        assertThat(server.post("/", BODY, header).status()).isEqualTo(500);
        failure = null;
        assertThat(server.post("/", BODY, header).status()).isEqualTo(200);
        assertThat(server.post("/", BODY, header).status()).isEqualTo(200);
        assertThat(syncs).hasValue(2);
    }

    @Test
    @Requirement("cloud-9")
    @DisplayName("B07 with two signatures is valid by the second")
    void rotation() {
        String header = server.header(NOW, BODY).replace(",v1=", ",v1=" + "0".repeat(64) + ",v1=");
        assertThat(server.post("/", BODY, header).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    @Requirement("cloud-9")
    @DisplayName("B08 without a secret cannot be made")
    void noSecret(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookResource(flipper, secret))
                .withMessageContaining("secret");
    }

    @Test
    @DisplayName("B10 that is invalid a thousand times costs no synchronisation")
    void invalidFlood() {
        long begin = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            assertThat(server.post("/", BODY, "t=" + NOW + ",v1=" + i).status()).isEqualTo(400);
        }
        System.out.println("B10: 1000 invalid webhooks in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        assertThat(syncs).hasValue(0);
    }

    @Test
    @Requirement("cloud-9")
    @DisplayName("B11 may have 64 KiB, and not a byte more")
    void large() {
        String most = "x".repeat(64 * 1024);
        assertThat(server.post("/", most).status()).isEqualTo(200);
        assertThat(server.post("/", most + "x").status()).isEqualTo(413);
        assertThat(server.post("/", most + "x", "x").status()).isEqualTo(413);
        assertThat(syncs).hasValue(1);
    }

    @Test
    @Requirement("cloud-11")
    @DisplayName("B12 whose synchronisation fails is 500 with the reason on one line, without the secret")
    void failing() {
        failure = new AdapterException("no \"" + WebhookServer.SECRET + "\"\r\nset-cookie: a=b\u0000\u00e4 end", null);
        var answer = server.post("/", BODY);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(answer.header("set-cookie")).isEmpty();
        assertThat(answer.header("flipper-cloud-response-error-class")).isEqualTo(AdapterException.class.getName());
        assertThat(answer.header("flipper-cloud-response-error-message"))
                .isEqualTo("no \"[secret]\" set-cookie: a=b end");
    }

    @ParameterizedTest
    @CsvSource({"402, 402", "401, 500", "404, 500", "503, 500"})
    @Requirement("cloud-11")
    @DisplayName("B12 is 402 when the control plane said so, at whatever depth")
    void payment(int said, int status) {
        failure = new AdapterException("Failed", null, said);
        assertThat(server.post("/", BODY).status()).isEqualTo(status);
        failure = new IllegalStateException("wrapped", new AdapterException("Failed", null, said));
        assertThat(server.post("/", BODY).status()).isEqualTo(status);
    }

    @Test
    @Requirement("cloud-9")
    @DisplayName("B14 signed with the secret of another environment is 400")
    void otherSecret() {
        var other = new Signatures("of staging", WebhookResource.TOLERANCE, Clock.systemUTC());
        String signature = other.sign(NOW, BODY.getBytes(UTF_8));
        assertThat(server.header(NOW, BODY)).hasSameSizeAs("t=" + NOW + ",v1=" + signature);
        refused(server.post("/", BODY, "t=" + NOW + ",v1=" + signature));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "PUT, /",
        "DELETE, /webhooks",
        "PATCH, ''",
        "OPTIONS, /webhooks/",
        "POST, /other",
        "POST, /webhooks/x",
        "GET, /webhooks"
    })
    @DisplayName("is nothing else: other methods and paths are 404")
    void nothingElse(String method, String path) {
        var answer = server.send(
                method,
                path,
                method.equals("GET") ? new byte[0] : BODY.getBytes(UTF_8),
                Map.of("flipper-cloud-signature", server.header(NOW, BODY)));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(syncs).hasValue(0);
    }

    private void refused(Client.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(syncs).hasValue(0);
    }
}
