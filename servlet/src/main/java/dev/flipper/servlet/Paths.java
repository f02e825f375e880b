// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import dev.flipper.spi.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Parts of an application, each given by the path at its top; {@code /assets} has {@code /assets/x}, not {@code /assetsx}. */
record Paths(List<String> tops) {

    /** Understands paths separated by commas. */
    static Optional<Paths> of(String text) {
        List<String> tops = Stream.of(text.split(",", -1)).map(String::strip).toList();
        return tops.stream().allMatch(Paths::isPath) ? Optional.of(new Paths(tops)) : Optional.empty();
    }

    static Paths of(List<String> tops) {
        tops.stream().filter(top -> !isPath(top)).findFirst().ifPresent(wrong -> {
            throw Settings.invalid("a path", wrong, "text that begins with / and has no *");
        });
        return new Paths(tops);
    }

    /** A star would be taken for a pattern, and match nothing. */
    private static boolean isPath(String top) {
        return top.startsWith("/") && top.indexOf('*') < 0;
    }

    /** Looks at the path within the application, decoded and without parameters. */
    boolean include(HttpServletRequest request) {
        String path = withSlash(request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), ""));
        return tops.stream().map(Paths::withSlash).anyMatch(path::startsWith);
    }

    private static String withSlash(String path) {
        return path.endsWith("/") ? path : path + "/";
    }
}
