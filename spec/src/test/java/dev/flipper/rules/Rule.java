// SPDX-License-Identifier: Apache-2.0
package dev.flipper.rules;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A numbered rule of a chapter. */
record Rule(String id, String text) {

    private static final Pattern ROW = Pattern.compile("^\\| ([a-z]+-[0-9]+) \\| (.*) \\|$", Pattern.MULTILINE);

    static List<Rule> of(Stream<String> chapters) {
        return chapters.flatMap(chapter -> ROW.matcher(chapter).results())
                .map(Rule::of)
                .toList();
    }

    private static Rule of(MatchResult row) {
        return new Rule(row.group(1), row.group(2));
    }

    String chapter() {
        return id.substring(0, id.lastIndexOf('-'));
    }

    int number() {
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }

    boolean isMust() {
        return text.contains("MUST");
    }

    boolean isUntested() {
        return text.endsWith("*untested*");
    }
}
