// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.engine.Adapters;
import dev.flipper.tck.Requirement;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A mount for reading only")
class ReadOnlyTest {

    private final Watched store = new Watched(Adapters.memory());
    private final Flipper flipper = Flipper.create(store);
    private final TestServer server = TestServer.start(new ReadOnlyApplication(flipper), "/");
    private final Client client = new Client(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /features",
        "DELETE, /features/a",
        "DELETE, /features/a/clear",
        "POST, /features/a/boolean",
        "DELETE, /features/a/boolean",
        "POST, /features/a/actors",
        "POST, /features/a/groups",
        "POST, /features/a/percentage_of_actors",
        "POST, /features/a/percentage_of_time",
        "POST, /features/a/expression",
        "POST, /import"
    })
    @Requirement("http-13")
    @DisplayName("refuses every write, and asks the store nothing")
    void writes(String method, String path) {
        for (String body : new String[] {"", "{bad", "{\"features\":{}}"}) {
            var answer = client.send(method, "/look" + path, "application/json", body);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().getString("code")).isEqualTo("error");
            assertThat(answer.json().getString("message")).isEqualTo("The features can only be read here.");
        }
        assertThat(store.calls).isEmpty();
    }

    @Test
    @DisplayName("shows everything")
    void reads() {
        flipper.feature("a").enable();
        assertThat(client.get("/look/features/a").json().getString("state")).isEqualTo("on");
        assertThat(client.get("/look/features").status()).isEqualTo(200);
        assertThat(client.get("/look/actors/1").status()).isEqualTo(200);
        assertThat(client.send("PUT", "/look/features", "", "").status()).isEqualTo(405);
        assertThat(client.post("/look/nope", "{}").status()).isEqualTo(404);
    }

    /** Shows features. */
    public static class ReadOnlyApplication extends Application {

        private final Flipper flipper;

        ReadOnlyApplication(Flipper flipper) {
            this.flipper = flipper;
        }

        @Override
        @SuppressWarnings("deprecation") // in favour of CDI, which is not here
        public Set<Object> getSingletons() {
            return Set.of(new LookResource(flipper));
        }
    }

    /** A mount for reading. */
    @Path("/look")
    public static class LookResource extends FlipperResource {
        LookResource(Flipper flipper) {
            super(flipper, Access.READ_ONLY);
        }
    }
}
