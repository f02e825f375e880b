// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.it.login.Users;
import java.net.URL;
import java.util.Base64;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
@DisplayName("An API behind the application's own authentication")
class GuardedApiIT {

    @ArquillianResource
    URL address;

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.configured("guarded.war", "flipper.api.path=/flipper")
                .addPackage(Users.class.getPackage())
                .setWebXML("guarded-web.xml");
    }

    @Test
    @DisplayName("asks who is there, and answers those in the role")
    void guarded() {
        assertThat(Client.of(address).get("flipper/features").statusCode()).isEqualTo(401);
        assertThat(status("carl", "fish")).isEqualTo(403);
        assertThat(status("ada", "meat")).isEqualTo(401);
        assertThat(status("ada", "fish")).isEqualTo(200);
    }

    private int status(String user, String password) {
        String credentials = Base64.getEncoder().encodeToString((user + ':' + password).getBytes(UTF_8));
        return Client.send(Client.of(address)
                        .request("flipper/features")
                        .header("Authorization", "Basic " + credentials)
                        .GET())
                .statusCode();
    }
}
