// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.jspecify.annotations.Nullable;

@Label("A set of texts")
class TextSetTest {

    /** Of two hashes only, 15 to 31 texts each, and many others. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> ofOneHash =
                Arbitraries.of("Aa", "BB").list().ofSize(4).map(TextSetTest::join);
        return Arbitraries.oneOf(
                ofOneHash,
                ofOneHash.map("x"::concat),
                Arbitraries.integers().between(0, 400).map(i -> "User;" + i),
                Arbitraries.strings());
    }

    private static String join(List<String> parts) {
        return String.join("", parts);
    }

    @Provide
    Arbitrary<List<Tuple2<Boolean, String>>> changes() {
        return Arbitraries.frequencyOf(
                        Tuple.of(2, texts().map(text -> Tuple.of(true, text))),
                        Tuple.of(1, texts().map(text -> Tuple.of(false, text))))
                .list()
                .ofMaxSize(600);
    }

    @Property(tries = 500)
    @Label("is what a LinkedHashSet is after the same changes, and what it was before them")
    void equalsTheModel(@ForAll("changes") List<Tuple2<Boolean, String>> changes) {
        Set<String> model = new LinkedHashSet<>();
        List<TextSet> sets = new ArrayList<>(List.of(TextSet.EMPTY));
        List<List<String>> models = new ArrayList<>(List.of(List.of()));
        for (Tuple2<Boolean, String> change : changes) {
            TextSet last = sets.get(sets.size() - 1);
            TextSet next = change.get1() ? last.with(change.get2()) : last.without(change.get2());
            boolean changed = change.get1() ? model.add(change.get2()) : model.remove(change.get2());
            models.add(List.copyOf(model));
            assertThat(next.size() != last.size()).isEqualTo(changed);
            sets.add(next);
        }

        for (int i = 0; i < sets.size(); i += 1 + sets.size() / 20) {
            assertSame(sets.get(i), models.get(i));
        }
        assertSame(sets.get(sets.size() - 1), List.copyOf(model));
        changes.forEach(change ->
                assertThat(sets.get(sets.size() - 1).contains(change.get2())).isEqualTo(model.contains(change.get2())));
    }

    @Property(tries = 300)
    @Label("made at once is the same as made one by one, of repeated texts too")
    void atOnce(@ForAll("manyTexts") List<String> texts, @ForAll("texts") String text) {
        TextSet set = TextSet.of(texts);

        assertSame(set, List.copyOf(new LinkedHashSet<>(texts)));
        Set<String> more = new LinkedHashSet<>(texts);
        more.add(text);
        assertSame(set.with(text), List.copyOf(more));
        more.remove(text);
        assertSame(set.without(text), List.copyOf(more.size() < set.size() ? more : new LinkedHashSet<>(texts)));
    }

    @Provide
    Arbitrary<List<String>> manyTexts() {
        return texts().list().ofMaxSize(2_000);
    }

    private static void assertSame(TextSet set, List<String> texts) {
        assertThat(List.copyOf(set)).isEqualTo(texts);
        assertThat(set).hasSize(texts.size()).isEqualTo(Set.copyOf(texts)).hasSameHashCodeAs(Set.copyOf(texts));
        assertThat(set.containsAll(texts)).isTrue();
    }

    @Example
    @Label("has every text of many, in their order, and no other")
    void many() {
        List<String> ids =
                IntStream.range(0, 100_000).mapToObj(i -> "User;" + i).toList();
        TextSet atOnce = TextSet.of(ids);
        TextSet oneByOne = TextSet.EMPTY;
        for (String id : ids) {
            oneByOne = oneByOne.with(id);
        }

        assertThat(List.copyOf(atOnce)).isEqualTo(ids);
        assertThat(List.copyOf(oneByOne)).isEqualTo(ids);
        assertThat(ids.stream().allMatch(atOnce::contains)).isTrue();
        assertThat(ids.stream().map("x"::concat).noneMatch(atOnce::contains)).isTrue();
    }

    @Example
    @Label("may be emptied in any order")
    void emptied() {
        List<String> ids = new ArrayList<>(
                IntStream.range(0, 5_000).mapToObj(i -> "User;" + i).toList());
        TextSet set = TextSet.of(ids);
        Collections.shuffle(ids);
        for (String id : ids) {
            set = set.without(id);
        }

        assertThat(set).isSameAs(TextSet.EMPTY);
    }

    @Example
    @Label("stays a flat tree when all its texts have one hash")
    void oneHash() {
        List<String> texts = IntStream.range(0, 1 << 12)
                .mapToObj(i -> IntStream.range(0, 12)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .reduce("", String::concat))
                .sorted()
                .toList();
        TextTree tree = TextTree.of(texts.get(0));
        for (String text : texts.subList(1, texts.size())) {
            tree = tree.with(text);
        }

        // Sorted, the worst order: a tree without ranks would be 4,096 high, one with them is about 30.
        assertThat(height(tree)).isLessThan(60);
        assertRanked(tree);
        for (String text : texts.subList(0, 3_000)) {
            tree = (TextTree) tree.without(text);
        }
        assertRanked(tree);
    }

    private static void assertRanked(TextTree tree) {
        for (TextTree under : new @Nullable TextTree[] {tree.lower(), tree.higher()}) {
            if (under != null) {
                assertThat(under.rank()).isLessThanOrEqualTo(tree.rank());
                assertRanked(under);
            }
        }
    }

    private static int height(@Nullable TextTree tree) {
        return tree == null ? 0 : 1 + Math.max(height(tree.lower()), height(tree.higher()));
    }

    @Example
    @Label("cannot be changed")
    void cannotBeChanged() {
        TextSet set = TextSet.of(List.of("a", "b"));

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> set.add("c"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> set.remove("a"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(set::clear);
        assertThat(set).containsExactly("a", "b");
    }

    @Example
    @Label("has no other things in it")
    void otherThings() {
        assertThat(TextSet.of(List.of("1")).contains(null)).isFalse();
        assertThat(TextSet.of(List.of("1")).contains((Object) 1)).isFalse();
    }
}
