// SPDX-License-Identifier: Apache-2.0
package dev.flipper.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Settings")
class SettingsTest {

    private static final String KEY = "flipper.test.setting";

    private static Settings with(String value) {
        return Settings.of(Map.of(KEY, value));
    }

    @ParameterizedTest
    @CsvSource({
        "flipper.adapter, FLIPPER_ADAPTER",
        "flipper.file.path, FLIPPER_FILE_PATH",
        "flipper.cloud.accept-empty, FLIPPER_CLOUD_ACCEPT_EMPTY",
        "flipper.\"a b\".1, FLIPPER__A_B__1",
        "flipper.inü, FLIPPER_IN_"
    })
    @DisplayName("take the environment variable that MicroProfile Config would take")
    void environmentName(String key, String name) {
        assertThat(Settings.environmentName(key)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "False, false"})
    @DisplayName("read yes and no in any case")
    void flag(String value, boolean expected) {
        assertThat(with(value).flag(KEY)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "tr ue"})
    @DisplayName("refuse other words for yes and no, and name key, value and what is allowed")
    void flagRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(value).flag(KEY))
                .withMessage(KEY + " must be true or false, but was \"" + value + '"');
    }

    @Test
    @DisplayName("read a whole number down to the least one allowed")
    void number() {
        assertThat(with("5").number(KEY, 5)).contains(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "five", "5.0", "99999999999"})
    @DisplayName("refuse other numbers, and name key, value and what is allowed")
    void numberRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(value).number(KEY, 5))
                .withMessage(KEY + " must be a whole number of at least 5, but was \"" + value + '"');
    }

    @Test
    @DisplayName("do not mind spaces around a value, wherever it comes from")
    void spaces() {
        Settings unstripped = key -> Optional.of(key.equals(KEY) ? " 5 " : "\tfalse ");

        assertThat(with(" memory ").text(KEY)).contains("memory");
        assertThat(unstripped.number(KEY, 0)).contains(5);
        assertThat(unstripped.flag("flipper.test.other")).contains(false);
        System.setProperty(KEY, " file ");
        try {
            assertThat(Settings.ofEnvironment().text(KEY)).contains("file");
        } finally {
            System.clearProperty(KEY);
        }
    }

    @Test
    @DisplayName("take blank text for none")
    void blank() {
        assertThat(with(" ").text(KEY)).isEmpty();
        assertThat(with("").flag(KEY)).isEmpty();
        assertThat(with(" ").number(KEY, 0)).isEmpty();
    }

    @Test
    @DisplayName("offer nothing of the host unless a host says so")
    void resource() {
        assertThat(with("x").resource(Executor.class)).isEqualTo(Optional.empty());
    }

    @Test
    @DisplayName("of the environment look at system properties whenever they are asked")
    void environment() {
        Settings settings = Settings.ofEnvironment();
        assertThat(settings.text(KEY)).isEmpty();
        System.setProperty(KEY, "file");
        try {
            assertThat(settings.text(KEY)).contains("file");
        } finally {
            System.clearProperty(KEY);
        }
    }
}
