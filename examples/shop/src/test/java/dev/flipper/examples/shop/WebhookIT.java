// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningShop.class)
@DisplayName("The webhook of the shop")
class WebhookIT {

    private static final String BODY = "{\"action\":\"sync\"}";

    private final URI shop;

    WebhookIT(URI shop) {
        this.shop = shop;
    }

    @Test
    @DisplayName("believes the secret of its configuration and names the groups of the shop")
    void signed() throws Exception {
        HttpResponse<String> answer = send(signature("tide and tin"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("{\"name\":\"admins\"}", "{\"name\":\"early_access\"}");
    }

    @Test
    @DisplayName("refuses every other")
    void refused() throws Exception {
        assertThat(send(signature("rock and rod")).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> send(String signature) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(shop.resolve("_flipper"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Flipper-Cloud-Signature", signature)
                .POST(BodyPublishers.ofString(BODY))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static String signature(String secret) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] hash = mac.doFinal((now + "." + BODY).getBytes(StandardCharsets.UTF_8));
        return "t=" + now + ",v1=" + HexFormat.of().formatHex(hash);
    }
}
