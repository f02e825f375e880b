// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Flipper;
import dev.flipper.engine.Adapters;
import dev.flipper.spi.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is mounted")
class MountsTest {

    @Test
    @DisplayName("is nothing unless a setting asks for it")
    void nothing() {
        assertThat(Mounts.of(Settings.of(Map.of())).isEmpty()).isTrue();
        assertThat(Mounts.of(Settings.of(Map.of("flipper.cloud.path", "/x", "flipper.api.read-only", "true")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    @DisplayName("is the API where it is told to be, and the webhook where there is a secret")
    void both() {
        assertThat(mounted(Map.of("flipper.api.path", "/deep/flags"))).containsExactly("flipper-api at /deep/flags");
        assertThat(mounted(Map.of("flipper.cloud.sync-secret", "shh"))).containsExactly("flipper-webhook at /_flipper");
        assertThat(mounted(Map.of(
                        "flipper.api.path", "/flipper",
                        "flipper.cloud.sync-secret", "shh",
                        "flipper.cloud.path", "/hook")))
                .containsExactly("flipper-api at /flipper", "flipper-webhook at /hook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flipper", "/", "//", "/a/*", "*", "/*", "/a b", "/a//b", "/a/", "/..", "/a/../b", "/a?b", "/a;b",
                "/%61"
            })
    @DisplayName("cannot be at what is no path")
    void noPath(String path) {
        for (String key : List.of("flipper.api.path", "flipper.cloud.path")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Mounts.of(Settings.of(Map.of(key, path))))
                    .withMessageContainingAll(key, path, "such as /flipper");
        }
    }

    @ParameterizedTest
    @CsvSource({"/x, /x", "/x, /x/hooks", "/x/api, /x", "/_flipper, ''"})
    @DisplayName("cannot be two things at one place, nor one inside the other")
    void same(String api, String webhook) {
        var settings = Settings.of(
                Map.of("flipper.api.path", api, "flipper.cloud.path", webhook, "flipper.cloud.sync-secret", "shh"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mounts.of(settings))
                .withMessageContainingAll("flipper.api.path", api, "flipper.cloud.path", webhook);
    }

    @ParameterizedTest
    @CsvSource({"/x, /xy", "/xy, /x", "/a/x, /a/y"})
    @DisplayName("may be side by side, and in one place when there is no secret")
    void apart(String api, String webhook) {
        assertThat(mounted(Map.of(
                        "flipper.api.path", api, "flipper.cloud.path", webhook, "flipper.cloud.sync-secret", "shh")))
                .hasSize(2);
        assertThat(mounted(Map.of("flipper.api.path", api, "flipper.cloud.path", api)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "flipper.api.read-only, yes",
        "flipper.cloud.sync-signature-tolerance, 0",
        "flipper.cloud.sync-signature-tolerance, 5 minutes"
    })
    @DisplayName("depends on values that can be understood")
    void wrong(String key, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mounts.of(Settings.of(Map.of(key, value))))
                .withMessageContainingAll(key, value);
    }

    private static List<String> mounted(Map<String, String> settings) {
        var mounted = new ArrayList<String>();
        Mounts.of(Settings.of(settings))
                .mount(Flipper.create(Adapters.memory()), (name, path, handler) -> mounted.add(name + " at " + path));
        return mounted;
    }
}
