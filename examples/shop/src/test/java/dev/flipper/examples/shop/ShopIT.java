// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The shop on a real server")
class ShopIT {

    private static final String INES = "User;1";
    private static final String JONAS = "User;2";
    private static final String MIA = "User;3";
    private static final String ADA = "User;4";
    private static final String YUKI = "User;5";

    private static final Pattern CURL =
            Pattern.compile("curl -X (?<method>POST|DELETE) (?<address>[^ ]+)( -d (?<body>[^ ]+))?");

    @TempDir
    static Path folder;

    static ShopServer server;
    private Browser browser;

    @BeforeAll
    static void start() throws IOException {
        server = ShopServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void beginAgain() {
        browser = new Browser(server.address());
        browser.json("POST", "flipper/import", Seed.exported().toJson());
    }

    @Nested
    @DisplayName("shows")
    class Shows {

        @Test
        @DisplayName("every seeded flag")
        void everyFlag() {
            assertThat(shop(INES).select("[data-verdict]").eachAttr("data-verdict"))
                    .containsExactlyElementsOf(Seed.exported().features().keySet());
        }

        @ParameterizedTest(name = "{0} for {1} by {2}")
        @CsvSource({
            "free_shipping, User;2, boolean, on for everyone",
            "cellar, User;2, expression, plan",
            "winter_crate, User;1, actor, User;1",
            "new_search, User;4, percentage of actors, 25 %",
            "staff_panel, User;4, group, admins",
            "winter_crate, User;5, group, early_access",
        })
        @DisplayName("what an open gate makes of the page, and why")
        void open(String flag, String customer, String gate, String why) {
            Document shop = shop(customer);

            assertThat(shop.select("[data-flag=" + flag + "]")).hasSize(1);
            assertThat(answer(shop, flag)).startsWith("Open").endsWith("by " + gate);
            assertThat(verdict(shop, flag).select(".why").text()).contains(why);
        }

        @ParameterizedTest(name = "{0} for {1}")
        @CsvSource({
            "cellar, User;3",
            "cellar, User;4",
            "winter_crate, User;2",
            "new_search, User;2",
            "staff_panel, User;5",
            "gift_wrap, User;1",
        })
        @DisplayName("nothing of a closed flag, and why")
        void closed(String flag, String customer) {
            Document shop = shop(customer);

            assertThat(shop.select("[data-flag=" + flag + "]")).isEmpty();
            assertThat(answer(shop, flag)).startsWith("Closed");
            assertThat(verdict(shop, flag).select(".why").text()).isNotBlank();
        }

        @Test
        @DisplayName("a lucky deal now and then, and never says otherwise than it shows")
        void luckyDeal() {
            var seen = new HashSet<Boolean>();
            for (int load = 0; load < 200 && seen.size() < 2; load++) {
                Document shop = shop(MIA);
                boolean deal = !shop.select("[data-flag=lucky_deal]").isEmpty();
                assertThat(answer(shop, "lucky_deal")).startsWith(deal ? "Open" : "Closed");
                seen.add(deal);
            }
            assertThat(seen).isEqualTo(Set.of(true, false));
        }

        @Test
        @DisplayName("a customer who grows up the cellar")
        void properties() {
            assertThat(shop(Map.of("customer", MIA, "age", "20")).select("[data-flag=cellar]"))
                    .isEmpty();
            assertThat(shop(Map.of("customer", MIA, "age", "21")).select("[data-flag=cellar]"))
                    .hasSize(1);
        }

        @Test
        @DisplayName("what a search finds, to those who have one")
        void search() {
            assertThat(shop(Map.of("customer", ADA, "q", "LEMON"))
                            .select(".product h3")
                            .eachText())
                    .containsExactly("Smoked mackerel");
            assertThat(shop(Map.of("customer", JONAS, "q", "lemon")).select(".product"))
                    .hasSize(Shelf.PRODUCTS.size() + 1);
        }
    }

    @Nested
    @DisplayName("is changed by the API")
    class Changed {

        @Test
        @DisplayName("at the next look")
        void nextLook() {
            assertThat(shop(INES).select(".ribbon")).hasSize(1);

            assertThat(browser.get("flipper/features/free_shipping").statusCode())
                    .isEqualTo(200);
            assertThat(browser.form("DELETE", "flipper/features/free_shipping/boolean", Map.of())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(shop(INES).select(".ribbon")).isEmpty();
            assertThat(shop(INES).select(".basket").text()).contains("€4.90");

            browser.form("POST", "flipper/features/free_shipping/boolean", Map.of());
            assertThat(shop(INES).select(".ribbon")).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {INES, JONAS, MIA, ADA, YUKI})
        @DisplayName("as every printed line promises")
        void printedLines(String customer) {
            Document shop = shop(customer);
            for (Element verdict : shop.select("[data-verdict]")) {
                String flag = verdict.attr("data-verdict");
                String before = answer(shop, flag).startsWith("Open") ? "Open" : "Closed";

                assertThat(paste(verdict.select("pre").text()).statusCode())
                        .as(flag)
                        .isEqualTo(200);

                assertThat(answer(shop(customer), flag)).as(flag).doesNotStartWith(before);
            }
        }

        @Test
        @DisplayName("with a rule over properties")
        void rule() {
            browser.json(
                    "POST", "flipper/features/gift_wrap/expression", "{\"Equal\":[{\"Property\":\"country\"},\"JP\"]}");

            assertThat(shop(YUKI).select("[data-flag=gift_wrap]")).hasSize(1);
            assertThat(shop(INES).select("[data-flag=gift_wrap]")).isEmpty();
        }

        @Test
        @DisplayName("and has no other routes")
        void noOtherRoutes() {
            assertThat(browser.get("flipper/nothing").statusCode()).isEqualTo(404);
            assertThat(browser.get("flipper/nothing").body()).isEqualTo("{}");
            assertThat(browser.get("flipper/features/unknown").statusCode()).isEqualTo(404);
        }

        @Test
        @DisplayName("for good: a restart changes nothing")
        void restart() throws IOException {
            browser.form("DELETE", "flipper/features/free_shipping/boolean", Map.of());
            browser.form("POST", "flipper/features/gift_wrap/boolean", Map.of());

            server.close();
            server = ShopServer.start(folder);
            browser = new Browser(server.address());

            assertThat(shop(INES).select(".ribbon")).isEmpty();
            assertThat(shop(INES).select("[data-flag=gift_wrap]")).hasSize(1);
            assertThat(answer(shop(INES), "winter_crate")).startsWith("Open");
        }
    }

    @Nested
    @DisplayName("is robust")
    class Robust {

        private static final String SCRIPT = "\"'><script>alert(1)</script>";

        @ParameterizedTest
        @ValueSource(strings = {"customer", "id", "plan", "age", "country", "team", "q", "kind"})
        @DisplayName("against script in any field")
        void script(String field) {
            HttpResponse<String> response = browser.get("?customer=User%3B4");
            assertThat(response.body()).doesNotContain("<script");

            Document shop = shop(Map.of(field, SCRIPT));

            assertThat(shop.select("script")).isEmpty();
            assertThat(shop.select("body").text()).contains("<script>alert");
        }

        @Test
        @DisplayName("against script in the name of a flag")
        void scriptInAFlag() {
            browser.json("POST", "flipper/features", "{\"name\":\"<script>alert(1)</script>\"}");

            assertThat(shop(INES).select("script")).isEmpty();
            assertThat(shop(INES).select("[data-verdict]").eachAttr("data-verdict"))
                    .contains("<script>alert(1)</script>");
        }

        @ParameterizedTest
        @ValueSource(strings = {"abc", "9999", "", "-1"})
        @DisplayName("against a bad age: it says so and keeps the last good one")
        void badAge(String age) {
            shop(Map.of("customer", MIA, "age", "44"));

            Document shop = shop(Map.of("age", age));

            assertThat(shop.select(".problems [href=#age]").text())
                    .startsWith("Age must be a whole number from 0 to 130, but was ");
            assertThat(shop.select("#age").attr("value")).isEqualTo("44");
            assertThat(shop.select("#age").attr("aria-invalid")).isEqualTo("true");
            assertThat(shop.select("#id").attr("value")).isEqualTo(MIA);
        }

        @ParameterizedTest
        @ValueSource(strings = {"nothing", "shop.css/x", "WEB-INF/web.xml", "WEB-INF/classes/flags.json"})
        @DisplayName("against a wrong address: it says so without a stack trace")
        void wrongAddress(String path) {
            HttpResponse<String> response = browser.get(path);

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body())
                    .contains("404")
                    .doesNotContain("Exception", "at org.", "<web-app", "features\":");
        }

        @Test
        @DisplayName("and friendly: a wrong address leads back to the shop")
        void wayBack() {
            assertThat(browser.get("nothing").body()).contains("The tide took this page.", "Back to the shop");
        }

        @Test
        @DisplayName("with the headers that keep foreign script and frames away")
        void headers() {
            var headers = browser.get("").headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "script-src");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
            assertThat(browser.get("shop.css").headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
        }
    }

    /** Does what curl would do with a printed line. */
    private HttpResponse<String> paste(String line) {
        Matcher command = CURL.matcher(line);
        assertThat(command.matches()).as(line).isTrue();
        assertThat(command.group("address")).startsWith(server.address().toString());
        String body = Objects.requireNonNullElse(command.group("body"), "");
        return browser.send(
                command.group("method"), command.group("address"), "application/x-www-form-urlencoded", body);
    }

    private Document shop(String customer) {
        return shop(Map.of("customer", customer));
    }

    private Document shop(Map<String, String> fields) {
        return browser.page(fields);
    }

    private static Element verdict(Document shop, String flag) {
        return shop.expectFirst("[data-verdict=" + flag + "]");
    }

    private static String answer(Document shop, String flag) {
        return verdict(shop, flag).select(".answer").text();
    }
}
