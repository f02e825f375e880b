// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningShop.class)
@DisplayName("What a browser sends to the API")
class ForeignPageIT {

    private final URI shop;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ForeignPageIT(URI shop) {
        this.shop = shop;
    }

    @BeforeEach
    void beginAgain() {
        new Browser(shop).json("POST", "flipper/import", Seed.exported().toJson());
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://elsewhere.example",
        "Origin, null",
        "Origin, http://localhost:1",
        "Host, elsewhere.example",
    })
    @DisplayName("for a page from elsewhere is refused and changes nothing")
    void foreign(String header, String value) throws Exception {
        assertThat(flip(header, value)).isEqualTo(403);
        assertThat(state()).contains("\"state\":\"off\"");
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "Accept, */*"})
    @DisplayName("for the shop's own page, or for nobody's, is done")
    void own(String header, String value) throws Exception {
        assertThat(flip(header, value)).isEqualTo(200);
        assertThat(state()).contains("\"state\":\"on\"");
    }

    @Test
    @DisplayName("with the shop's own address as its origin is done")
    void ownOrigin() throws Exception {
        assertThat(flip("Origin", "http://" + shop.getAuthority())).isEqualTo(200);
    }

    private int flip(String header, String value) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(shop.resolve("flipper/features/gift_wrap/boolean"))
                .timeout(Duration.ofSeconds(20))
                .header(header, value)
                .POST(BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String state() {
        return new Browser(shop).get("flipper/features/gift_wrap").body();
    }
}
