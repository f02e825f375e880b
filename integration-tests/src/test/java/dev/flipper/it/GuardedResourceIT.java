// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.it.guarded.Beta;
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
@DisplayName("A resource with @RequiresFeature")
class GuardedResourceIT {

    @ArquillianResource
    URL address;

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.application("resource.war").addPackage(Beta.class.getPackage());
    }

    @Test
    @DisplayName("is not there while the feature is closed, and there while it is open")
    void notFound() {
        Client client = Client.of(address);
        assertThat(client.get("rest/beta").statusCode()).isEqualTo(404);

        client.form("POST", "flipper/features/recommendations/boolean", "");
        assertThat(client.get("rest/beta").body()).isEqualTo("beta");

        client.form("DELETE", "flipper/features/recommendations/boolean", "");
        assertThat(client.get("rest/beta").statusCode()).isEqualTo(404);
    }
}
