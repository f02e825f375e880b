// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
@DisplayName("The filter on the server")
class FilterIT {

    private static final List<String> FEATURES =
            IntStream.range(0, 200).mapToObj(number -> "feature" + number).toList();

    // Otherwise a copy in memory answers, and no request asks the store at all.
    private static final String STRAIGHT_FROM_THE_STORE = "flipper.in-memory=false";

    @ArquillianResource
    URL address;

    private Client client;

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.application("filter.war", STRAIGHT_FROM_THE_STORE).setWebXML("ordered-web.xml");
    }

    @BeforeEach
    void begin() {
        client = Client.of(address);
        String features = FEATURES.stream()
                .map(feature -> '"' + feature + "\":{\"boolean\":\"true\"}")
                .collect(Collectors.joining(",", "{\"version\":1,\"features\":{", "}}"));
        assertThat(client.json("flipper/import", features).statusCode()).isEqualTo(204);
    }

    @Test
    @DisplayName("asks the store once for 200 checks of 200 features")
    void oneCall() {
        assertThat(check(FEATURES.stream())).isEqualTo("200 open, 1 calls");
    }

    @Test
    @DisplayName("asks the store no more for the same features again")
    void again() {
        assertThat(check(Stream.concat(FEATURES.stream(), FEATURES.stream()))).isEqualTo("400 open, 1 calls");
    }

    @Test
    @DisplayName("asks the store no more for features that nobody knows")
    void unknown() {
        assertThat(check(Stream.of("unknown", "nobody", "unknown"))).isEqualTo("0 open, 1 calls");
    }

    @Test
    @DisplayName("gives an asynchronous servlet one view on both sides of its dispatch")
    void asynchronous() {
        assertThat(client.get("later?feature=feature1").body()).isEqualTo("true then true");
        assertThat(client.get("question?feature=feature1").body())
                .as("it was closed meanwhile")
                .isEqualTo("[false]");
    }

    private String check(Stream<String> features) {
        String form = features.map(feature -> "feature=" + feature).collect(Collectors.joining("&"));
        return client.form("POST", "checks", form).body();
    }
}
