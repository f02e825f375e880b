// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.flipper.FeatureDisabledException;
import dev.flipper.tck.Requirement;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A REST resource whose feature is closed")
class ClosedResourceTest {

    /** As the interceptor leaves it. */
    @Path("search")
    public static class Search {
        @GET
        public String search() {
            throw new FeatureDisabledException("secret-search");
        }
    }

    public static class OwnMapper implements ExceptionMapper<FeatureDisabledException> {
        @Override
        public Response toResponse(FeatureDisabledException closed) {
            return Response.status(451).build();
        }
    }

    @Test
    @Requirement("cdi-13")
    @DisplayName("is not there: 404, without the name of the feature and without a stack trace")
    void notFound() throws Exception {
        HttpResponse<String> answer = get(new ResourceConfig(Search.class));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{}");
    }

    @Test
    @Requirement("cdi-13")
    @DisplayName("answers as the application's own mapper says")
    void ownMapper() throws Exception {
        assertThat(get(new ResourceConfig(Search.class, OwnMapper.class)).statusCode())
                .isEqualTo(451);
        assertThat(get(new ResourceConfig(Search.class).register(new OwnMapper()))
                        .statusCode())
                .isEqualTo(451);
    }

    private static HttpResponse<String> get(ResourceConfig application) throws IOException, InterruptedException {
        HttpServer server = JdkHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), application);
        try {
            URI search = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/search");
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(search).build(), BodyHandlers.ofString());
        } finally {
            server.stop(0);
        }
    }
}
