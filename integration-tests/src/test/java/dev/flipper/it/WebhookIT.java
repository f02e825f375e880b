// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
@DisplayName("The webhook on the server")
class WebhookIT {

    private static final String SECRET = "sh/h=+";
    private static final String BODY = "{\"action\":\"sync\"}";

    @ArquillianResource
    URL address;

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.application("webhook.war", "flipper.cloud.sync-secret=" + SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_flipper", "_flipper/", "_flipper/webhooks", "_flipper/webhooks/"})
    @DisplayName("believes its secret and answers with the groups")
    void signed(String path) throws Exception {
        HttpResponse<String> answer = send(path, signature(SECRET, BODY), BODY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("{\"name\":\"admins\"}");
    }

    @Test
    @DisplayName("refuses another secret")
    void otherSecret() throws Exception {
        assertThat(send("_flipper", signature("another", BODY), BODY).statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("refuses another body")
    void otherBody() throws Exception {
        assertThat(send("_flipper", signature(SECRET, BODY), "{\"action\":\"other\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> send(String path, String signature, String body) {
        return Client.send(Client.of(address)
                .request(path)
                .header("Content-Type", "application/json")
                .header("Flipper-Cloud-Signature", signature)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String signature(String secret, String body) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signature = mac.doFinal((now + "." + body).getBytes(StandardCharsets.UTF_8));
        return "t=" + now + ",v1=" + HexFormat.of().formatHex(signature);
    }
}
