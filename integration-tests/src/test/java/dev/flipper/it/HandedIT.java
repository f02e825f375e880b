// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.it.handed.Handed;
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
@DisplayName("A managed executor with the context \"Flipper\"")
class HandedIT {

    @ArquillianResource
    URL address;

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.application("handed.war", "flipper.in-memory=false").addPackage(Handed.class.getPackage());
    }

    @Test
    @DisplayName("hands on what the request has read, whatever others change meanwhile")
    void handedOn() {
        Client client = Client.of(address);

        assertThat(client.get("handed?feature=search").body()).isEqualTo("false then false");
        assertThat(client.get("question?feature=search").body())
                .as("it was flipped")
                .isEqualTo("[true]");
    }
}
