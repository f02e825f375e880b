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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
@DisplayName("The filter on the server, told to read nothing ahead,")
class LazyFilterIT {

    @ArquillianResource
    URL address;

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.application("lazy.war", "flipper.in-memory=false").setWebXML("lazy-web.xml");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "feature=a, '0 open, 1 calls'",
        "feature=a&feature=b&feature=c, '0 open, 3 calls'",
        "feature=a&feature=b&feature=a&feature=a, '0 open, 2 calls'",
    })
    @DisplayName("asks the store once for each feature")
    void oncePerFeature(String form, String answer) {
        assertThat(Client.of(address).form("POST", "checks", form).body()).isEqualTo(answer);
    }
}
