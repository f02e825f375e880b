// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
@DisplayName("A page on the server")
class PageIT {

    private static final String PAGE =
            "${features.search} ${features['no-such']} ${flipper.isEnabled('search')} ${flipper.isEnabled('no-such')}";

    @ArquillianResource
    URL address;

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.application("page.war").addAsWebResource(new StringAsset(PAGE), "page.jsp");
    }

    @Test
    @DisplayName("asks by the names features and flipper")
    void names() {
        Client client = Client.of(address);
        client.form("POST", "flipper/features/search/boolean", "");
        assertThat(client.get("page.jsp").body()).isEqualTo("true false true false");

        client.form("DELETE", "flipper/features/search/boolean", "");
        assertThat(client.get("page.jsp").body()).isEqualTo("false false false false");
    }
}
