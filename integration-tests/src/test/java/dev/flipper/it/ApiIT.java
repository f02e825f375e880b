// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
@DisplayName("The HTTP API on the server")
class ApiIT {

    @ArquillianResource
    URL address;

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.application("api.war");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "plain, plain",
        "a/b, a/b",
        "c%2Fd, c/d",
        "e%2Bf, e+f",
        "e+g, e g",
        "g%20h, g h",
        "%C3%BC%E2%82%AC%F0%9F%90%9F, ü€🐟",
        "i;j, i;j",
        "k.l, k.l",
        "m%25n, m%n",
        "o//p, o//p",
    })
    @DisplayName("takes and shows a name that is written in a path as")
    void names(String path, String name) {
        Client client = Client.of(address);

        assertThat(client.form("POST", "flipper/features/" + path + "/boolean", "")
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> shown = client.get("flipper/features/" + path);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("\"key\":\"" + name + "\"", "\"state\":\"on\"");
    }

    @Test
    @DisplayName("takes away what the body of a DELETE names")
    void delete() {
        Client client = Client.of(address);
        client.form("POST", "flipper/features/search/actors", "flipper_id=User;1");

        HttpResponse<String> answer = client.form("DELETE", "flipper/features/search/actors", "flipper_id=User;1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"state\":\"off\"");
    }
}
