// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.it.login.Users;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
@DisplayName("Whoever is logged in by Jakarta Security")
class CallerIT {

    private static final String OPEN = "true [wine]";
    private static final String CLOSED = "false []";

    @ArquillianResource
    URL address;

    private Client client;

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.application("caller.war")
                .addPackage(Users.class.getPackage())
                .setWebXML("roles-web.xml");
    }

    @BeforeEach
    void begin() {
        client = Client.of(address);
        client.form("DELETE", "flipper/features/search/boolean", "");
        client.form("DELETE", "flipper/features/oven/boolean", "");
    }

    @Test
    @DisplayName("is the actor of flags and guarded methods, by the name of the principal")
    void actor() {
        enable("search/actors", "flipper_id=bob");

        assertThat(as("bob", "answers").body()).isEqualTo(OPEN);
        assertThat(as("ada", "answers").body()).isEqualTo(CLOSED);
    }

    @Test
    @DisplayName("is in the group of a role that @DeclareRoles names")
    void declared() {
        enable("search/groups", "name=admin");

        assertThat(as("ada", "answers").body()).isEqualTo(OPEN);
        assertThat(as("bob", "answers").body()).isEqualTo(CLOSED);
    }

    @Test
    @DisplayName("is in the group of a role that @RolesAllowed names")
    void allowed() {
        enable("oven/groups", "name=cook");

        assertThat(as("carl", "rest/kitchen").body()).isEqualTo("hot");
        assertThat(as("ada", "rest/kitchen").statusCode()).isIn(403, 404);
    }

    @Test
    @DisplayName("may be nobody: then there is no actor, and nothing fails")
    void nobody() {
        enable("search/groups", "name=admin");
        HttpResponse<String> answer = client.get("answers");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(CLOSED);

        enable("search/boolean", "");
        assertThat(client.get("answers").body()).isEqualTo(OPEN);
    }

    private void enable(String gate, String form) {
        assertThat(client.form("POST", "flipper/features/" + gate, form).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> as(String user, String path) {
        String credentials = Base64.getEncoder().encodeToString((user + ":fish").getBytes(UTF_8));
        return Client.send(client.request(path)
                .header("Authorization", "Basic " + credentials)
                .GET());
    }
}
