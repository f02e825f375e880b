// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.flipper.Expression;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.spi.Settings;
import dev.flipper.tck.Requirement;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Settings make")
class SettingsAssemblyTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-           | -    | -     | inMemory -> file(flags.json)",
                "-           | -    | false | file(flags.json)",
                "raise       | -    | -     | strict -> inMemory -> file(flags.json)",
                "noop        | -    | false | strict -> file(flags.json)",
                "warn        | 100  | true  | strict -> actorLimit(100) -> inMemory -> file(flags.json)"
            })
    @DisplayName("the stack: the store in memory, then what refuses writes")
    void stack(@Nullable String strict, @Nullable String limit, @Nullable String inMemory, String stack) {
        try (Flipper flipper = assemble(strict, limit, inMemory)) {
            assertThat(flipper.adapter()).hasToString(stack);
        }
    }

    @Test
    @DisplayName("the memory adapter without a layer, because it is one")
    void memory() {
        try (Flipper flipper = Flipper.builder(Settings.of(Map.of())).build()) {
            assertThat(flipper.adapter()).hasToString("memory");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "maybe | -    | -   | flipper.strict must be raise, warn, ignore, true (raise), false or noop (ignore), but was \"maybe\"",
                "-     | 0    | -   | flipper.actor-limit must be a whole number of at least 1, but was \"0\"",
                "-     | many | -   | flipper.actor-limit must be a whole number of at least 1, but was \"many\"",
                "-     | -    | yes | flipper.in-memory must be true or false, but was \"yes\""
            })
    @DisplayName("an error that names key, value and what is allowed")
    void errors(@Nullable String strict, @Nullable String limit, @Nullable String inMemory, String message) {
        assertThatThrownBy(() -> assemble(strict, limit, inMemory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"ruby-1.4, false", "Ruby-1.4, false", "all, true", "ALL, true", "' ', false"})
    @Requirement("expression-49")
    @DisplayName("the vocabulary that may be written")
    void vocabulary(String vocabulary, boolean newer) {
        try (Flipper flipper = withVocabulary(vocabulary)) {
            Feature search = flipper.feature("search");
            Expression sum = Expression.call(Expression.Function.ADD, Expression.property("age"), 1)
                    .gt(18);

            assertThat(catchThrowable(() -> search.enableExpression(sum)) == null)
                    .isEqualTo(newer);
        }
    }

    @Test
    @Requirement("expression-49")
    @DisplayName("an error of a vocabulary that does not exist")
    void unknownVocabulary() {
        assertThatThrownBy(() -> withVocabulary("ruby-2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("flipper.expressions.vocabulary must be ruby-1.4 or all, but was \"ruby-2\"");
    }

    private static Flipper withVocabulary(String vocabulary) {
        return Flipper.builder(Settings.of(Map.of("flipper.expressions.vocabulary", vocabulary)))
                .build();
    }

    private Flipper assemble(@Nullable String strict, @Nullable String limit, @Nullable String inMemory) {
        Map<String, String> settings = new HashMap<>();
        settings.put("flipper.adapter", "file");
        settings.put("flipper.file.path", folder.resolve("flags.json").toString());
        // Blank is as good as not configured.
        settings.put("flipper.strict", Objects.requireNonNullElse(strict, ""));
        settings.put("flipper.actor-limit", Objects.requireNonNullElse(limit, ""));
        settings.put("flipper.in-memory", Objects.requireNonNullElse(inMemory, " "));
        return Flipper.builder(Settings.of(settings)).build();
    }
}
