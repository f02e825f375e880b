// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import dev.flipper.Flipper;
import dev.flipper.spi.Settings;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What a filter does with which request. What was set by code wins over init parameters, these over configuration. */
final class Options {

    private static final Option<Boolean> MEMOIZE = new Option<>("flipper.memoize", "true or false", Options::flag);

    private static final Option<Paths> UNLESS = new Option<>(
            "flipper.memoize.unless", "paths separated by commas, each of which begins with / and has no *", Paths::of);

    private static final Option<Preload> PRELOAD =
            new Option<>("flipper.preload", "true, false, or keys of features separated by commas", Preload::of);

    private Optional<Predicate<? super HttpServletRequest>> memoize = Optional.empty();
    private Optional<Paths> unless = Optional.empty();
    private Optional<Preload> preload = Optional.empty();

    void memoize(Predicate<? super HttpServletRequest> chosen) {
        memoize = Optional.of(chosen);
    }

    void unless(Paths chosen) {
        unless = Optional.of(chosen);
    }

    void preload(Preload chosen) {
        preload = Optional.of(chosen);
    }

    /** Adds what was not set by code. */
    void complete(FilterConfig config, Settings settings) {
        memoize = memoize.or(() -> MEMOIZE.in(config, settings).map(always -> request -> always));
        unless = unless.or(() -> UNLESS.in(config, settings));
        preload = preload.or(() -> PRELOAD.in(config, settings));
    }

    boolean memoizes(HttpServletRequest request) {
        return unless.stream().noneMatch(paths -> paths.include(request))
                && memoize.stream().allMatch(chosen -> chosen.test(request));
    }

    void preload(Flipper flipper, HttpServletRequest request) {
        preload.orElse(Preload.ALL).into(flipper, request);
    }

    static Optional<Boolean> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
