// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flipper.Flipper;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/** A server with a webhook under {@code /_flipper}, at a time that stands still until it is moved. */
final class WebhookServer implements AutoCloseable {

    static final String SECRET = "shh";
    static final long NOW = 1_700_000_000;

    final Signatures signatures;
    private volatile Instant now = Instant.ofEpochSecond(NOW);
    private final TestServer server;
    private final Client client;

    WebhookServer(Flipper flipper) {
        this(flipper, WebhookResource.TOLERANCE);
    }

    WebhookServer(Flipper flipper, Duration tolerance) {
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        this.signatures = new Signatures(SECRET, tolerance, clock);
        this.server = TestServer.start(new Hooked(new Changes(flipper, tolerance, clock)), "/");
        this.client = new Client(server);
    }

    void moveBy(Duration time) {
        now = now.plus(time);
    }

    /** Posts a body that is signed now. */
    Client.Answer post(String path, String body) {
        return post(path, body, header(now.getEpochSecond(), body));
    }

    Client.Answer post(String path, String body, String signature) {
        return send("POST", path, body.getBytes(UTF_8), Map.of("flipper-cloud-signature", signature));
    }

    Client.Answer send(String method, String path, byte[] body, Map<String, String> headers) {
        return client.send(method, "/_flipper" + path, headers, body);
    }

    String header(long time, String body) {
        return "t=" + time + ",v1=" + signatures.sign(time, body.getBytes(UTF_8));
    }

    @Override
    public void close() {
        server.close();
    }

    /** The application. */
    public static class Hooked extends Application {
        private final Changes changes;

        Hooked(Changes changes) {
            this.changes = changes;
        }

        @Override
        @SuppressWarnings("deprecation") // in favour of CDI, which is not here
        public Set<Object> getSingletons() {
            return Set.of(changes);
        }
    }

    /** The webhook. */
    @Path("/_flipper")
    public static class Changes extends WebhookResource {
        Changes(Flipper flipper, Duration tolerance, Clock clock) {
            super(flipper, SECRET, tolerance, clock);
        }
    }
}
