// SPDX-License-Identifier: Apache-2.0
package dev.flipper.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of Markdown.
 *
 * @param path where it is
 * @param text what it says
 */
record Page(Path path, String text) {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

    static Page of(Path path) throws IOException {
        return new Page(path, Files.readString(path));
    }

    /** The blocks in some languages, as {@link #level}. */
    List<String> blocks(String... languages) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> List.of(languages).contains(block.group(1)))
                .map(block -> level(block.group(2)))
                .toList();
    }

    /** Where the page points to inside this house. */
    List<Path> links() {
        return LINK.matcher(text)
                .results()
                .map(link -> path.resolveSibling(link.group(1)).normalize())
                .toList();
    }

    /** The same text without the margin on its left. */
    static String level(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
