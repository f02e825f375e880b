// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where the server has MicroProfile Health. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@DisplayName("The readiness of the server")
class HealthIT {

    @ArquillianResource
    URL address;

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.application("ready.war");
    }

    @Test
    @DisplayName("names Flipper, which is up")
    void ready() {
        String root = URI.create(address.toString()).resolve("/").toString();
        HttpResponse<String> answer = new Client(root).get("health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().replaceAll("\\s", ""))
                .containsPattern("\"name\":\"flipper\",\"status\":\"UP\"")
                .contains("\"adapter\":\"");
    }
}
