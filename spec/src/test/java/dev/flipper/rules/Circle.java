// SPDX-License-Identifier: Apache-2.0
package dev.flipper.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From the rules to their tests and back: says where the circle is broken. */
final class Circle {

    private final List<String> chapters;
    private final List<String> sources;
    private final List<Rule> rules;
    private final Set<String> ids;
    private final Set<String> tested;
    private final List<String> faults = new ArrayList<>();

    private Circle(List<String> chapters, List<String> sources) {
        this.chapters = chapters;
        this.sources = sources;
        this.rules = Rule.of(chapters.stream());
        this.ids = rules.stream().map(Rule::id).collect(Collectors.toSet());
        this.tested = Mentions.tested(sources);
    }

    /** Returns one sentence for each kind of fault, with the ids. */
    static List<String> faults(List<String> chapters, List<String> sources) {
        return new Circle(chapters, sources).faults();
    }

    private List<String> faults() {
        fault("there are no rules", rules.isEmpty() ? Stream.of("at all") : Stream.empty());
        fault("an id is given twice", twice());
        fault("a number is left out", gaps());
        fault(
                "a MUST has no test",
                rules.stream()
                        .filter(rule -> rule.isMust() && !rule.isUntested() && !tested.contains(rule.id()))
                        .map(Rule::id));
        fault(
                "a rule marked *untested* has a test",
                rules.stream()
                        .filter(rule -> rule.isUntested() && tested.contains(rule.id()))
                        .map(Rule::id));
        fault("a test names a rule that does not exist", tested.stream().filter(id -> !ids.contains(id)));
        fault("the specification names a rule that does not exist", unknownInText());
        fault("Javadoc names other rules than the first to the last of a chapter", brokenRanges());
        return faults;
    }

    private void fault(String kind, Stream<String> found) {
        String list = found.collect(Collectors.joining(", "));
        if (!list.isEmpty()) {
            faults.add(kind + ": " + list);
        }
    }

    private Stream<String> twice() {
        Set<String> seen = new HashSet<>();
        return rules.stream().map(Rule::id).filter(id -> !seen.add(id));
    }

    /** The last number of each chapter. */
    private SortedMap<String, Integer> last() {
        return rules.stream().collect(Collectors.toMap(Rule::chapter, Rule::number, Math::max, TreeMap::new));
    }

    private Stream<String> gaps() {
        return last().entrySet().stream()
                .flatMap(chapter -> IntStream.rangeClosed(1, chapter.getValue())
                        .mapToObj(number -> chapter.getKey() + "-" + number))
                .filter(id -> !ids.contains(id));
    }

    private Stream<String> unknownInText() {
        return Mentions.inText(chapters.stream(), last().keySet()).stream().filter(id -> !ids.contains(id));
    }

    private Stream<String> brokenRanges() {
        return Mentions.ranges(sources).stream()
                .filter(range -> !isWhole(range))
                .map(Mentions.Range::toString);
    }

    private boolean isWhole(Mentions.Range range) {
        return last().entrySet().stream()
                .map(chapter ->
                        new Mentions.Range(chapter.getKey() + "-1", chapter.getKey() + "-" + chapter.getValue()))
                .anyMatch(range::equals);
    }
}
