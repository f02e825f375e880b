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
@DisplayName("An application whose API is read-only")
class ReadOnlyIT {

    @ArquillianResource
    URL address;

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.configured("shown.war", "flipper.api.path=/flags", "flipper.api.read-only=true");
    }

    @Test
    @DisplayName("shows its features, and refuses to change them")
    void unchanged() {
        Client client = Client.of(address);
        int refused = client.form("POST", "flags/features/search/boolean", "").statusCode();

        assertThat(refused).isEqualTo(403);
        assertThat(client.get("flags/features").statusCode()).isEqualTo(200);
        assertThat(client.get("flags/features").body()).doesNotContain("search");
    }
}
