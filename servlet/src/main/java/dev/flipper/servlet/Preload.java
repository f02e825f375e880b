// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import dev.flipper.Flipper;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is read when a request begins. */
@FunctionalInterface
interface Preload {

    Preload ALL = Flipper::preload;

    Preload NOTHING = flipper -> {};

    void into(Flipper flipper);

    /** Understands {@code true}, {@code false}, or keys separated by commas. */
    static Preload of(@Nullable String parameter) {
        if (parameter == null || parameter.isBlank() || parameter.strip().equals("true")) {
            return ALL;
        }
        if (parameter.strip().equals("false")) {
            return NOTHING;
        }
        List<String> features = Stream.of(parameter.split(",", -1))
                .map(String::strip)
                .filter(feature -> !feature.isEmpty())
                .toList();
        return flipper -> flipper.preload(features);
    }
}
