// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.engine.Adapters;
import dev.flipper.tck.Requirement;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Beside the gzip of a server")
class ServersOwnGzipTest {

    private static final String[] JERSEY = {
        "org.glassfish.jersey.server.filter.EncodingFilter", "org.glassfish.jersey.message.GZipEncoder"
    };
    private static final String[] RESTEASY = {
        "org.jboss.resteasy.plugins.interceptors.AcceptEncodingGZIPFilter",
        "org.jboss.resteasy.plugins.interceptors.GZIPEncodingInterceptor",
        "org.jboss.resteasy.plugins.interceptors.GZIPDecodingInterceptor"
    };

    private final Flipper flipper = Flipper.create(Adapters.memory());

    @BeforeEach
    void feature() {
        flipper.feature("long").enableActor(Actor.of("x".repeat(5000)));
    }

    @Test
    @Requirement("http-11")
    @DisplayName("an answer is sent in gzip once")
    void once() {
        try (var server = TestServer.start(new Both(flipper, true), "/")) {
            var client = new Client(server);
            var answer = client.get("/flipper/features", "accept-encoding", "gzip");
            assertThat(answer.header("content-encoding")).isEqualTo("gzip");
            assertThat(answer.json().getJsonArray("features")).hasSize(1);
        }
    }

    @Test
    @Requirement("http-12")
    @DisplayName("a body in gzip is decoded once")
    void decodedOnce() throws IOException {
        try (var server = TestServer.start(new Both(flipper, true), "/")) {
            var gzip = new ByteArrayOutputStream();
            try (var stream = new GZIPOutputStream(gzip)) {
                stream.write("{\"flipper_id\":\"1\"}".getBytes(UTF_8));
            }
            var answer = new Client(server)
                    .send(
                            "POST",
                            "/flipper/features/a/actors",
                            Map.of("content-encoding", "gzip", "content-type", "application/json"),
                            gzip.toByteArray());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(flipper.feature("a").values().actors()).containsExactly("1");
        }
    }

    @Test
    @Requirement("http-11")
    @DisplayName("or without it, what is the application's own is left as it is")
    void othersOwn() {
        try (var server = TestServer.start(new Both(flipper, false), "/")) {
            var answer = new Client(server).get("/own", "accept-encoding", "gzip");
            assertThat(answer.header("content-encoding")).isEmpty();
            assertThat(answer.header("etag")).isEmpty();
            assertThat(answer.body()).hasSize(5000);
        }
    }

    /** An application with a resource of its own, and perhaps the filters of its server. */
    public static class Both extends Application {

        private final Flipper flipper;
        private final boolean filters;

        Both(Flipper flipper, boolean filters) {
            this.flipper = flipper;
            this.filters = filters;
        }

        @Override
        public Set<Class<?>> getClasses() {
            return filters
                    ? Stream.of(JERSEY, RESTEASY)
                            .flatMap(Arrays::stream)
                            .flatMap(Both::present)
                            .collect(Collectors.toSet())
                    : Set.of();
        }

        @Override
        @SuppressWarnings("deprecation") // in favour of CDI, which is not here
        public Set<Object> getSingletons() {
            return Set.of(new MountedApplication.FlagsResource(flipper), new OwnResource());
        }

        private static Stream<Class<?>> present(String name) {
            try {
                return Stream.of(Class.forName(name));
            } catch (ClassNotFoundException ofTheOtherServer) {
                return Stream.empty();
            }
        }
    }

    /** Something of the application. */
    @Path("/own")
    public static class OwnResource {

        /** Returns much. */
        @GET
        public String much() {
            return "x".repeat(5000);
        }
    }
}
