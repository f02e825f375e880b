// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.it.plain.Hello;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
@DisplayName("An application that only has our jars")
class JarAloneIT {

    @ArquillianResource
    URL address;

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.plain("alone.war").addAsLibraries(Wars.libraries());
    }

    @Test
    @DisplayName("runs")
    void runs() {
        assertThat(Client.of(address).get(Hello.PATH).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flipper",
                "flipper/features",
                "features",
                "features/search/boolean",
                "api/features",
                "api/flipper/features",
                "_flipper",
                "_flipper/webhooks",
                "openapi.json",
            })
    @DisplayName("answers 404 where the API and the webhook could be")
    void nothing(String path) {
        Client client = Client.of(address);

        assertThat(client.get(path).statusCode()).isEqualTo(404);
        assertThat(client.form("POST", path, "name=search").statusCode()).isIn(404, 405);
    }
}
