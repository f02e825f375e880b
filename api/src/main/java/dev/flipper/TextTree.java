// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Texts of one hash, in a sorted tree; immutable. Such texts are easily made, so the tree must stay flat whatever comes: each
 * text has a random rank, and stands above all of lower rank.
 */
record TextTree(
        String text,
        int rank,
        @Nullable TextTree lower,
        @Nullable TextTree higher) {

    static TextTree of(String text) {
        return new TextTree(text, ThreadLocalRandom.current().nextInt(), null, null);
    }

    @Nullable
    String find(String wanted) {
        for (TextTree tree = this; tree != null; ) {
            int order = wanted.compareTo(tree.text);
            if (order == 0) {
                return tree.text;
            }
            tree = order < 0 ? tree.lower : tree.higher;
        }
        return null;
    }

    /** Adds a text that is not there. */
    TextTree with(String added) {
        if (added.compareTo(text) < 0) {
            TextTree under = lower == null ? of(added) : lower.with(added);
            return under.rank <= rank ? withLower(under) : under.withHigher(withLower(under.higher));
        }
        TextTree under = higher == null ? of(added) : higher.with(added);
        return under.rank <= rank ? withHigher(under) : under.withLower(withHigher(under.lower));
    }

    /** Removes a text that is there and returns what is left: a tree, or the last text. */
    Object without(String removed) {
        TextTree rest = Objects.requireNonNull(minus(removed), "a tree has two texts");
        return rest.lower == null && rest.higher == null ? rest.text : rest;
    }

    private @Nullable TextTree minus(String removed) {
        int order = removed.compareTo(text);
        if (order == 0) {
            return merge(lower, higher);
        }
        return order < 0
                ? withLower(lower == null ? null : lower.minus(removed))
                : withHigher(higher == null ? null : higher.minus(removed));
    }

    private static @Nullable TextTree merge(@Nullable TextTree lower, @Nullable TextTree higher) {
        if (lower == null || higher == null) {
            return lower == null ? higher : lower;
        }
        return lower.rank > higher.rank
                ? lower.withHigher(merge(lower.higher, higher))
                : higher.withLower(merge(lower, higher.lower));
    }

    private TextTree withLower(@Nullable TextTree under) {
        return new TextTree(text, rank, under, higher);
    }

    private TextTree withHigher(@Nullable TextTree under) {
        return new TextTree(text, rank, lower, under);
    }
}
