// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Flipper;
import dev.flipper.engine.Adapters;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An application with the jar")
class MountingListenerTest {

    private static final String API = "flipper.api.path";
    private static final String READ_ONLY = "flipper.api.read-only";
    private static final String SECRET = "flipper.cloud.sync-secret";

    private final Flipper flipper = Flipper.create(Adapters.memory());

    @AfterEach
    void clear() {
        System.clearProperty(API);
        System.clearProperty(READ_ONLY);
        System.clearProperty(SECRET);
    }

    @Test
    @DisplayName("answers 404 everywhere as long as nothing is set")
    void nothing() throws Exception {
        try (var server = new ServletServer(flipper)) {
            assertThat(server.client().get("/app/flipper/features").status()).isEqualTo(404);
            assertThat(server.client().get("/app/_flipper").status()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("serves the API at flipper.api.path, from the raw path")
    void api() throws Exception {
        System.setProperty(API, "/flipper");
        try (var server = new ServletServer(flipper)) {
            var client = server.client();
            for (String name : new String[] {"x", "x%2Fy", "x/y/z", "x;y", "%E6%97%A5", "a+b", "slash/"}) {
                String key = client.post("/app/flipper/features/" + name + "/boolean", "{}")
                        .json()
                        .getString("key");
                assertThat(client.get("/app/flipper/features/" + name).json().getString("key"))
                        .isEqualTo(key);
            }
            assertThat(flipper.adapter().features()).containsExactly("x", "x/y", "x/y/z", "x;y", "日", "a b", "slash/");
            checkProtocol(client);
        }
    }

    @Test
    @DisplayName("reads a form that a filter has read before, and nothing of the query twice")
    void consumedForm() throws Exception {
        System.setProperty(API, "/flipper");
        Filter asking = (request, response, chain) -> {
            request.getParameter("anything");
            chain.doFilter(request, response);
        };
        try (var server = new ServletServer(flipper, asking)) {
            var client = server.client();
            String actors = "/app/flipper/features/search/actors";
            assertThat(client.postForm(actors, "flipper_id=a%2Bb+c%E6%97%A5").status())
                    .isEqualTo(200);
            assertThat(client.postForm(actors + "?flipper_id=query", "flipper_id=body")
                            .status())
                    .isEqualTo(200);
            assertThat(client.postForm(actors + "?flipper_id=query", "").status())
                    .isEqualTo(200);
            assertThat(client.post(actors, "{\"flipper_id\":\"json\"}").status())
                    .isEqualTo(200);
            assertThat(flipper.feature("search").values().actors()).containsOnly("a+b c日", "body", "query", "json");
        }
    }

    private void checkProtocol(Client client) {
        var list = client.get("/app/flipper/features", "accept-encoding", "gzip");
        assertThat(list.header("content-encoding")).isEqualTo("gzip");
        assertThat(list.header("vary")).isEqualTo("Accept-Encoding");
        assertThat(client.get("/app/flipper/features", "if-none-match", list.header("etag"))
                        .status())
                .isEqualTo(304);
        var head = client.send("HEAD", "/app/flipper/features", "", "");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("etag")).isEqualTo(list.header("etag"));
        assertThat(client.send("OPTIONS", "/app/flipper/features", "", "").header("allow"))
                .isEqualTo("GET, HEAD, POST, OPTIONS");
        assertThat(client.send("PROPFIND", "/app/flipper/features", "", "").status())
                .isEqualTo(405);
        assertThat(client.get("/app/flipper").body()).isEqualTo("{}");
        assertThat(client.get("/app/other").body()).isNotEqualTo("{}");
        assertThat(client.postForm("/app/flipper/features", "name=form").status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("serves it for reading only with flipper.api.read-only")
    void readOnly() throws Exception {
        System.setProperty(API, "/flipper");
        System.setProperty(READ_ONLY, "true");
        try (var server = new ServletServer(flipper)) {
            assertThat(server.client()
                            .post("/app/flipper/features", "{\"name\":\"x\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(server.client().get("/app/flipper/features").status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("serves the webhook at /_flipper when there is a secret")
    void webhook() throws Exception {
        System.setProperty(SECRET, "shh");
        try (var server = new ServletServer(flipper)) {
            var signatures = new Signatures("shh", WebhookResource.TOLERANCE, Clock.systemUTC());
            long now = signatures.now().getEpochSecond();
            String header = "t=" + now + ",v1=" + signatures.sign(now, new byte[0]);
            for (String path : new String[] {"/app/_flipper", "/app/_flipper/", "/app/_flipper/webhooks"}) {
                assertThat(server.client()
                                .send("POST", path, Map.of("flipper-cloud-signature", header), new byte[0])
                                .body())
                        .isEqualTo("{\"groups\":[]}");
            }
            assertThat(server.client().post("/app/_flipper", "{}").status()).isEqualTo(400);
        }
    }

    @Test
    @DisplayName("does not start with a path that is none, or without a Flipper")
    void wrong() {
        System.setProperty(API, "flipper");
        assertThatThrownBy(() -> new ServletServer(flipper)).hasStackTraceContaining("flipper.api.path must be a path");
        System.setProperty(API, "/flipper");
        assertThatThrownBy(() -> new ServletServer(null)).hasStackTraceContaining("there is no Flipper to mount");
    }

    @Test
    @DisplayName("declares one listener in its fragment, and no path anywhere")
    void fragment() throws IOException {
        String xml = Files.readString(Path.of("src/main/resources/META-INF/web-fragment.xml"));
        assertThat(xml).containsOnlyOnce("<listener-class>" + MountingListener.class.getName() + "<");
        assertThat(xml).doesNotContain("<servlet", "<filter", "url-pattern");
    }
}
