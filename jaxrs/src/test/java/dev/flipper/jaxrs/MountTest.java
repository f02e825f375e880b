// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.engine.Adapters;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The resource")
class MountTest {

    private final Flipper flipper = Flipper.create(Adapters.memory());

    @Test
    @DisplayName("has no path of its own, so that no scan finds it")
    void noPath() {
        assertThat(FlipperResource.class.isAnnotationPresent(Path.class)).isFalse();
    }

    @Test
    @DisplayName("stands under the path of the application and its own")
    void applicationPath() {
        try (var server = TestServer.start(new MountedApplication(flipper), "/deep/features")) {
            var client = new Client(server);
            client.post("/deep/features/flipper/features/x%2Fy;z/boolean", "{}");
            client.post("/deep/features/tenants/features/flags/features/b/boolean/", "{}");
            assertThat(flipper.adapter().features()).containsExactly("x/y;z", "b");
        }
    }

    @Test
    @DisplayName("may be all there is")
    void root() {
        try (var server = TestServer.start(new RootApplication(flipper), "/")) {
            var client = new Client(server);
            client.post("/features/features/boolean", "{}");
            assertThat(client.get("/features/features").status()).isEqualTo(200);
            assertThat(client.get("/nope").body()).isEqualTo("{}");
            assertThat(client.get("/").body()).isEqualTo("{}");
        }
    }

    /** An application that is nothing but the API. */
    public static class RootApplication extends Application {

        private final Flipper flipper;

        RootApplication(Flipper flipper) {
            this.flipper = flipper;
        }

        @Override
        @SuppressWarnings("deprecation") // in favour of CDI, which is not here
        public Set<Object> getSingletons() {
            return Set.of(new RootResource(flipper));
        }
    }

    /** A mount at the root. */
    @Path("/")
    public static class RootResource extends FlipperResource {
        RootResource(Flipper flipper) {
            super(flipper);
        }
    }
}
