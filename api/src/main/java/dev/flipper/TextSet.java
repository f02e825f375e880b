// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of texts in the order in which they were added. One that differs by a text shares nearly everything
 * with this one, so that a change costs about the same whether there are ten members or a million.
 */
final class TextSet extends AbstractSet<String> {

    static final TextSet EMPTY = new TextSet(TextTrie.EMPTY, TextList.EMPTY, 0);

    private final TextTrie members;
    /** The members, and between them texts that were removed: they go when they are the greater part. */
    private final TextList order;

    private final int removed;

    private TextSet(TextTrie members, TextList order, int removed) {
        this.members = members;
        this.order = order;
        this.removed = removed;
    }

    /** Of several equal texts the first one counts. */
    static TextSet of(Collection<String> texts) {
        if (texts.isEmpty()) {
            return EMPTY;
        }
        var batch = new TextBatch(texts.toArray(String[]::new));
        return new TextSet(batch.trie(), TextList.of(batch.distinct()), 0);
    }

    TextSet with(String text) {
        if (contains(text)) {
            return this;
        }
        // A copy, because an equal text that was removed may still be in the order, and must not come back to life
        // there.
        String member = removed == 0 ? text : new String(text);
        return new TextSet(members.with(member), order.with(member), removed);
    }

    TextSet without(String text) {
        if (!contains(text)) {
            return this;
        }
        var rest = new TextSet(members.without(text), order, removed + 1);
        return rest.removed > rest.size() ? of(rest) : rest;
    }

    @Override
    public boolean contains(@Nullable Object other) {
        return other instanceof String text && members.find(text) != null;
    }

    @Override
    public int size() {
        return order.size() - removed;
    }

    @Override
    public Iterator<String> iterator() {
        return IntStream.range(0, order.size())
                .mapToObj(order::get)
                .filter(this::isMember)
                .iterator();
    }

    /** A text in the order is a member when it is the very one that the trie holds. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isMember(String text) {
        return removed == 0 || members.find(text) == text;
    }
}
