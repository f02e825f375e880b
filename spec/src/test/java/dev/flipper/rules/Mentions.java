// SPDX-License-Identifier: Apache-2.0
package dev.flipper.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where texts name rules. */
final class Mentions {

    private static final Pattern REQUIREMENT = Pattern.compile("@Requirement\\(\\s*([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern IMPL_SPEC =
            Pattern.compile("@implSpec Rules(.*?)of\\s[\\s*]*the\\s[\\s*]*specification", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile("([a-z]+-[0-9]+)\\s[\\s*]*to\\s[\\s*]*([a-z]+-[0-9]+)");

    private Mentions() {}

    /** The ids that tests verify. */
    static Set<String> tested(List<String> sources) {
        return all(REQUIREMENT, sources)
                .flatMap(requirement -> QUOTED.matcher(requirement.group(1)).results())
                .map(id -> id.group(1))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    /** The first and last ids that types point to. */
    static List<Range> ranges(List<String> sources) {
        return all(IMPL_SPEC, sources)
                .flatMap(rules -> RANGE.matcher(rules.group(1)).results())
                .map(range -> new Range(range.group(1), range.group(2)))
                .distinct()
                .toList();
    }

    /** The ids of some chapters that other texts of the specification point to. */
    static Set<String> inText(Stream<String> chapters, Set<String> names) {
        Pattern id = Pattern.compile("\\b(?:" + String.join("|", names) + ")-[0-9]+\\b");
        return all(id, chapters.toList()).map(MatchResult::group).collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static Stream<MatchResult> all(Pattern pattern, List<String> texts) {
        return texts.stream().flatMap(text -> pattern.matcher(text).results());
    }

    /** All rules from one to another. */
    record Range(String first, String last) {

        @Override
        public String toString() {
            return first + " to " + last;
        }
    }
}
