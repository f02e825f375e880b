// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import dev.flipper.Flipper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is read when a request begins. */
@FunctionalInterface
interface Preload {

    Preload ALL = (flipper, request) -> flipper.preload();

    Preload NOTHING = (flipper, request) -> {};

    void into(Flipper flipper, HttpServletRequest request);

    static Preload features(List<String> features) {
        return (flipper, request) -> flipper.preload(features);
    }

    static Preload when(Predicate<? super HttpServletRequest> condition) {
        return (flipper, request) -> (condition.test(request) ? ALL : NOTHING).into(flipper, request);
    }

    /** Understands {@code true}, {@code false}, or keys separated by commas. */
    static Optional<Preload> of(String text) {
        List<String> words = Stream.of(text.split(",", -1)).map(String::strip).toList();
        if (words.size() == 1 && Options.flag(text).isPresent()) {
            return Options.flag(text).map(all -> all ? ALL : NOTHING);
        }
        boolean keys = words.stream()
                .noneMatch(word -> word.isEmpty() || Options.flag(word).isPresent());
        return keys ? Optional.of(features(words)) : Optional.empty();
    }
}
