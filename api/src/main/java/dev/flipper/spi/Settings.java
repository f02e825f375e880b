// SPDX-License-Identifier: Apache-2.0
package dev.flipper.spi;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an assembly is told: configuration by key, and what the host offers. CDI makes one from MicroProfile Config;
 * plain Java takes {@link #ofEnvironment()} or {@link #of(Map)}.
 */
public interface Settings {

    /**
     * Returns a configured text.
     *
     * @param key a key that begins with {@code flipper.}
     * @return the value without spaces around it; empty when nothing is configured, or only blank text
     */
    Optional<String> text(String key);

    /**
     * Returns something that the host offers, such as a data source or a managed executor.
     *
     * @param type the type that is asked for
     * @param <T> the type that is asked for
     * @return empty unless the host has exactly one; empty unless overridden
     */
    default <T> Optional<T> resource(Class<T> type) {
        return Optional.empty();
    }

    /**
     * Returns one of several things of a type that the host offers, by its name.
     *
     * @param type the type that is asked for
     * @param name the name that it has at the host; in CDI that of a named bean
     * @param <T> the type that is asked for
     * @return empty when there is no such thing; empty unless overridden
     */
    default <T> Optional<T> resource(Class<T> type, String name) {
        return Optional.empty();
    }

    /**
     * Returns a configured yes or no.
     *
     * @param key a key that begins with {@code flipper.}
     * @return the value; empty when nothing is configured
     * @throws IllegalArgumentException when the value is neither {@code true} nor {@code false}
     */
    default Optional<Boolean> flag(String key) {
        return text(key).map(String::strip).map(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid(key, text, "true or false");
        });
    }

    /**
     * Returns a configured whole number.
     *
     * @param key a key that begins with {@code flipper.}
     * @param least the smallest number allowed
     * @return the value; empty when nothing is configured
     * @throws IllegalArgumentException when the value is not a whole number of at least {@code least}
     */
    default Optional<Integer> number(String key, int least) {
        return text(key).map(String::strip).map(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                throw (IllegalArgumentException) invalid(key, text, "a whole number of at least " + least)
                        .initCause(notANumber);
            }
            throw invalid(key, text, "a whole number of at least " + least);
        });
    }

    /**
     * Returns the error for a value that a key cannot have.
     *
     * @param key the key
     * @param value the value
     * @param allowed what is allowed, in words
     * @return an exception to throw
     */
    static IllegalArgumentException invalid(String key, String value, String allowed) {
        return new IllegalArgumentException(key + " must be " + allowed + ", but was \"" + value + '"');
    }

    /**
     * Returns settings with fixed values.
     *
     * @param values the values by key, copied
     * @return the settings
     */
    static Settings of(Map<String, String> values) {
        Map<String, String> copy = Map.copyOf(values);
        return key -> Optional.ofNullable(copy.get(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /**
     * Returns settings that look at system properties, then at environment variables, whenever they are asked.
     *
     * @return the settings; {@code flipper.adapter} is the variable {@code FLIPPER_ADAPTER}
     */
    static Settings ofEnvironment() {
        return key -> Optional.ofNullable(System.getProperty(key))
                .or(() -> Optional.ofNullable(System.getenv(environmentName(key))))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /**
     * Returns the environment variable that stands for a key, by the rule of MicroProfile Config.
     *
     * @param key the key
     * @return upper case, with {@code _} for everything that is neither a letter nor a digit
     * @see <a href="https://microprofile.io/specifications/config/">MicroProfile Config, Environment Variables Mapping Rules</a>
     */
    static String environmentName(String key) {
        return Objects.requireNonNull(key, "key")
                .replaceAll("[^A-Za-z0-9]", "_")
                .toUpperCase(Locale.ROOT);
    }
}
