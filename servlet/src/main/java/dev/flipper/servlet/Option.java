// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import dev.flipper.spi.Settings;
import jakarta.servlet.FilterConfig;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that a filter can be told in words.
 *
 * @param key its key in the configuration; without {@code flipper.} it is an init parameter, which wins
 * @param allowed what can be said, in words
 * @param meaning what is meant; empty when the words are not allowed
 */
record Option<T>(String key, String allowed, Function<String, Optional<T>> meaning) {

    private static final String PREFIX = "flipper.";

    Optional<T> in(FilterConfig config, Settings settings) {
        String parameter = key.substring(PREFIX.length());
        return Optional.ofNullable(config.getInitParameter(parameter))
                .filter(text -> !text.isBlank())
                .map(text -> read("init parameter " + parameter, text))
                .or(() -> settings.text(key).map(text -> read(key, text)));
    }

    private T read(String source, String text) {
        return meaning.apply(text.strip()).orElseThrow(() -> Settings.invalid(source, text, allowed));
    }
}
