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

/** Where the server has MicroProfile Metrics. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@DisplayName("The metrics of the server")
class MetricsIT {

    @ArquillianResource
    URL address;

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.application("measured.war");
    }

    @Test
    @DisplayName("count a change of a feature")
    void changes() {
        assertThat(Client.of(address)
                        .form("POST", "flipper/features/measured/boolean", "")
                        .statusCode())
                .isEqualTo(200);

        String root = URI.create(address.toString()).resolve("/").toString();
        HttpResponse<String> answer = new Client(root).get("metrics?scope=application");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).containsPattern("(?m)^flipper_changes_total\\{.*operation=\"enable\".*} 1");
    }
}
