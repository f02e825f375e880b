// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
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
    @OperateOnDeployment("open")
    URL open;

    @ArquillianResource
    @OperateOnDeployment("read-only")
    URL readOnly;

    @Deployment(name = "open", testable = false)
    static WebArchive open() {
        return Wars.configured("mounted.war", "flipper.api.path=/admin/flags");
    }

    @Deployment(name = "read-only", testable = false)
    static WebArchive readOnly() {
        return Wars.configured("shown.war", "flipper.api.path=/flags", "flipper.api.read-only=true");
    }

    @Test
    @DisplayName("has the API where flipper.api.path says")
    void mounted() {
        Client client = Client.of(open);
        assertThat(client.form("POST", "admin/flags/features/a%2Fb/boolean", "").statusCode())
                .isEqualTo(200);

        assertThat(client.get("admin/flags/features").body()).contains("\"key\":\"a/b\"", "\"state\":\"on\"");
        assertThat(client.get("flipper/features").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("changes nothing there with flipper.api.read-only")
    void unchanged() {
        Client client = Client.of(readOnly);
        int refused = client.form("POST", "flags/features/search/boolean", "").statusCode();

        assertThat(refused).isEqualTo(403);
        assertThat(client.get("flags/features").statusCode()).isEqualTo(200);
        assertThat(client.get("flags/features").body()).doesNotContain("search");
    }
}
