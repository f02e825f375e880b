// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningShop.class)
@DisplayName("The shop in Chromium")
class RealBrowserIT {

    private static final int PHONE = 390;
    private static final int DESK = 1280;

    @TempDir
    Path profile;

    private final URI shop;
    private final Browser api;

    RealBrowserIT(URI shop) {
        this.shop = shop;
        this.api = new Browser(shop);
    }

    @BeforeEach
    void beginAgain() {
        api.json("POST", "flipper/import", Seed.exported().toJson());
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {PHONE, DESK})
    @DisplayName("lets one choose who is shopping, and shows what that person gets")
    void customers(int width) {
        try (var browser = new Chromium(profile, width)) {
            browser.open(shop.toString());
            browser.click(".cast li:nth-child(4) a");
            assertThat(browser.text(".hero .eyebrow")).isEqualToIgnoringCase("Welcome back, Ada");
            assertThat(browser.all("[data-flag=staff_panel]")).hasSize(1);
            browser.photograph("ada-" + width);

            browser.click(".cast li:nth-child(2) a");
            assertThat(browser.text(".hero .eyebrow")).isEqualToIgnoringCase("Welcome back, Jonas");
            assertThat(browser.all("[data-flag=staff_panel]")).isEmpty();
            assertThat(browser.all("[data-flag=cellar]")).hasSize(1);
            browser.photograph("jonas-" + width);
        }
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {PHONE, DESK})
    @DisplayName("shows what somebody flips meanwhile, at the next look")
    void flip(int width) {
        try (var browser = new Chromium(profile, width)) {
            browser.open(shop.toString());
            assertThat(browser.all(".ribbon")).hasSize(1);
            assertThat(browser.text("[data-verdict=free_shipping] .answer")).startsWith("Open");

            api.form("DELETE", "flipper/features/free_shipping/boolean", Map.of());
            browser.reload();

            assertThat(browser.all(".ribbon")).isEmpty();
            assertThat(browser.text("[data-verdict=free_shipping] .answer")).startsWith("Closed");
            browser.photograph("free-shipping-off-" + width);
        }
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {PHONE, DESK})
    @DisplayName("fits the window")
    void fits(int width) {
        try (var browser = new Chromium(profile, width)) {
            browser.open(shop.toString());

            assertThat(browser.overflow()).isZero();
        }
    }

    @Test
    @DisplayName("lets no page from elsewhere flip a flag")
    void foreignPage() {
        String form = "<form method=post action=" + shop.resolve("flipper/features/gift_wrap/boolean") + "><button>";
        try (var browser = new Chromium(profile, DESK)) {
            browser.open("data:text/html," + form);
            browser.click("button");

            assertThat(browser.text("body")).contains("may not change flags");
            assertThat(api.get("flipper/features/gift_wrap").body()).contains("\"state\":\"off\"");
        }
    }
}
