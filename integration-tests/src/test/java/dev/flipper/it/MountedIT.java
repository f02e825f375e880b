// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
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
@DisplayName("An application that is configured, and has no class for the API,")
class MountedIT {

    @ArquillianResource
    URL address;

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.configured("mounted.war", "flipper.api.path=/admin/flags");
    }

    @Test
    @DisplayName("has the API where flipper.api.path says")
    void mounted() {
        Client client = Client.of(address);
        assertThat(client.form("POST", "admin/flags/features/a%2Fb/boolean", "").statusCode())
                .isEqualTo(200);

        assertThat(client.get("admin/flags/features").body()).contains("\"key\":\"a/b\"", "\"state\":\"on\"");
        assertThat(client.get("flipper/features").statusCode()).isEqualTo(404);
    }
}
