// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Flipper;
import dev.flipper.engine.Adapters;
import dev.flipper.spi.Adapter.Operation;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The options of FlipperFilter")
class OptionsTest {

    private static final String MEMOIZED = "GET_ALL";
    private static final String NOT_PRELOADED = "GET";
    private static final String NOT_MEMOIZED = "GET GET";

    private final CountingAdapter store = new CountingAdapter(Adapters.memory());
    private final Flipper flipper = Flipper.create(store);
    private final FlipperFilter filter = new FlipperFilter(flipper);
    private final WebServer server = new WebServer(Threads.FEW);

    @AfterEach
    void stop() {
        server.stop();
        flipper.close();
    }

    private void start(Map<String, String> parameters) {
        server.filter(filter, parameters);
        startServer();
    }

    private void startServer() {
        server.start((request, response) -> {
            flipper.isEnabled("search");
            flipper.isEnabled("search");
        });
    }

    /** The calls that two questions for one feature cost. */
    private String calls(String path) {
        store.calls.clear();
        server.get(path);
        return store.calls.stream()
                .map(Operation::name)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    @Nested
    @DisplayName("as init parameters")
    class Parameters {

        @ParameterizedTest(name = "memoize = {0}, preload = {1}: {2}")
        @CsvSource({
            "true, true, GET_ALL",
            "TRUE, False, GET",
            "'', '  ', GET_ALL",
            "true, 'other, search', GET_ALL",
            "true, other, GET_ALL GET",
            "False, true, GET GET"
        })
        @DisplayName("say whether to memoize and what to read ahead")
        void words(String memoize, String preload, String calls) {
            start(Map.of("memoize", memoize, "preload", preload));

            assertThat(calls("/")).isEqualTo(calls);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/assets", "/assets/", "/assets/app.css", "/a%73sets/x;y=z", "/img/x/logo.png"})
        @DisplayName("leave out what is below a path")
        void unless(String path) {
            start(Map.of("memoize.unless", "/assets, /img/x/"));

            assertThat(calls(path)).isEqualTo(NOT_MEMOIZED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/assetsx", "/", "/img", "/img/xy", "/shop/assets/a"})
        @DisplayName("leave out nothing else")
        void others(String path) {
            start(Map.of("memoize.unless", "/assets, /img/x/"));

            assertThat(calls(path)).isEqualTo(MEMOIZED);
        }

        @ParameterizedTest(name = "{0} = {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "memoize|ja|true or false",
                    "memoize.unless|assets|begins with /",
                    "memoize.unless|/a,|begins with /",
                    "memoize.unless|/assets/*|has no *",
                    "preload|,|keys of features separated by commas",
                    "preload|a,,b|keys of features separated by commas",
                    "preload|true,search|keys of features separated by commas",
                })
        @DisplayName("with a value they cannot have fail the start and name parameter, value and what is allowed")
        void wrong(String parameter, String value, String allowed) {
            assertThatThrownBy(() -> start(Map.of(parameter, value)))
                    .rootCause()
                    .hasMessageContainingAll("init parameter " + parameter + " must be", '"' + value + '"', allowed);
            assertThatThrownBy(() -> start(Map.of(parameter, value))).hasCauseInstanceOf(ServletException.class);
        }
    }

    @Nested
    @DisplayName("as settings")
    class Configuration {

        @AfterEach
        void clear() {
            System.clearProperty("flipper.memoize");
            System.clearProperty("flipper.preload");
        }

        @Test
        @DisplayName("count where there is no init parameter")
        void settings() {
            System.setProperty("flipper.preload", "false");
            System.setProperty("flipper.memoize", "false");
            start(Map.of("memoize", "true"));

            assertThat(calls("/")).isEqualTo(NOT_PRELOADED);
        }

        @Test
        @DisplayName("with a value they cannot have fail the start and name the key")
        void wrong() {
            System.setProperty("flipper.memoize", "maybe");

            assertThatThrownBy(() -> start(Map.of()))
                    .rootCause()
                    .hasMessage("flipper.memoize must be true or false, but was \"maybe\"");
        }
    }

    @Nested
    @DisplayName("by code")
    class Code {

        @Test
        @DisplayName("choose by the request, and win over words")
        void predicates() {
            filter.memoize(request -> request.getParameter("memoize") != null)
                    .preload(request -> request.getParameter("preload") != null);
            start(Map.of("memoize", "true", "preload", "true"));

            assertThat(calls("/")).isEqualTo(NOT_MEMOIZED);
            assertThat(calls("/?memoize")).isEqualTo(NOT_PRELOADED);
            assertThat(calls("/?memoize&preload")).isEqualTo(MEMOIZED);
        }

        @Test
        @DisplayName("leave out paths, and list what is read ahead")
        void lists() {
            filter.memoize(request -> true).unless("/assets", "/a,b").preload("search");
            start(Map.of());

            assertThat(calls("/")).isEqualTo(MEMOIZED);
            assertThat(calls("/assets/x")).isEqualTo(NOT_MEMOIZED);
            assertThat(calls("/a,b")).isEqualTo(NOT_MEMOIZED);
        }

        @Test
        @DisplayName("refuse what is not a path")
        void notAPath() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> filter.unless("/assets", "img"))
                    .withMessage("a path must be text that begins with / and has no *, but was \"img\"");
        }

        @Test
        @DisplayName("of one request hold for its error page too")
        void errorPage() {
            filter.unless("/assets");
            server.filter(filter, Map.of());
            server.start((request, response) -> {
                if (request.getRequestURI().startsWith("/assets")) {
                    response.sendError(404);
                } else {
                    flipper.isEnabled("search");
                }
            });

            assertThat(calls("/assets/missing.css")).isEqualTo("GET");
        }

        @Test
        @DisplayName("come with a filter that adds itself to an application, once")
        void addTo() {
            server.context.addEventListener(new ServletContextListener() {
                @Override
                public void contextInitialized(ServletContextEvent event) {
                    filter.preload("search").addTo(event.getServletContext());
                    assertThatThrownBy(() -> filter.addTo(event.getServletContext()))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("\"flipper\" is registered already");
                }
            });
            startServer();

            assertThat(calls("/")).isEqualTo(MEMOIZED);
        }
    }
}
