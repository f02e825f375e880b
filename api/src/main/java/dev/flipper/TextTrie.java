// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds texts by their hash, six bits at each level; immutable. A slot holds a text, or a trie of those whose hashes begin
 * alike, or a {@link TextTree} of those whose hashes are the same.
 */
final class TextTrie {

    static final int BITS = 6;
    static final TextTrie EMPTY = new TextTrie(0, new Object[0]);

    private static final int LEVELS = (Integer.SIZE + BITS - 1) / BITS;

    /** Which of the 64 slots there are. */
    private final long taken;

    private final Object[] slots;

    TextTrie(long taken, Object[] slots) {
        this.taken = taken;
        this.slots = slots;
    }

    /** The hash of a text, mixed: ids that were counted up differ in few bits only. Texts differ where they did before. */
    static int hash(String text) {
        int hash = text.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x9E3779B1;
        hash = (hash ^ (hash >>> 15)) * 0x85EBCA77;
        return hash ^ (hash >>> 16);
    }

    /** The slot to which the first bits of a hash lead. */
    static long bit(int hash) {
        return 1L << (hash >>> (Integer.SIZE - BITS));
    }

    /** Returns the member that equals a text. */
    @Nullable
    String find(String text) {
        return find(this, text, hash(text));
    }

    /** Looks below a slot to which the first bits of the hash have led; the hash has lost them. */
    static @Nullable String find(Object slot, String text, int hash) {
        Object at = slot;
        for (int rest = hash; at instanceof TextTrie trie; rest <<= BITS) {
            if ((trie.taken & bit(rest)) == 0) {
                return null;
            }
            at = trie.slots[trie.index(bit(rest))];
        }
        if (at instanceof String member) {
            return member.equals(text) ? member : null;
        }
        return ((TextTree) at).find(text);
    }

    /** Adds a text that is not there. */
    TextTrie with(String text) {
        return with(text, hash(text), 0);
    }

    private TextTrie with(String text, int hash, int level) {
        long bit = bit(hash);
        int index = index(bit);
        return (taken & bit) == 0
                ? insert(bit, index, text)
                : replace(index, join(slots[index], text, hash << BITS, level + 1));
    }

    /** Adds a text to a slot of a level; the hash has lost the bits that led there. */
    static Object join(Object slot, String text, int hash, int level) {
        if (slot instanceof TextTrie trie) {
            return trie.with(text, hash, level);
        }
        if (slot instanceof TextTree tree) {
            return tree.with(text);
        }
        String other = (String) slot;
        return level == LEVELS
                ? TextTree.of(other).with(text)
                : EMPTY.with(other, hash(other) << (BITS * level), level).with(text, hash, level);
    }

    /** Removes a text that is there. */
    TextTrie without(String text) {
        return without(text, hash(text));
    }

    private TextTrie without(String text, int hash) {
        int index = index(bit(hash));
        Object rest = rest(slots[index], text, hash << BITS);
        return rest == null ? remove(bit(hash), index) : replace(index, rest);
    }

    private static @Nullable Object rest(Object slot, String text, int hash) {
        if (slot instanceof TextTrie trie) {
            TextTrie rest = trie.without(text, hash);
            return rest.slots.length == 1 && rest.slots[0] instanceof String last ? last : rest;
        }
        return slot instanceof TextTree tree ? tree.without(text) : null;
    }

    private int index(long bit) {
        return Long.bitCount(taken & (bit - 1));
    }

    private TextTrie replace(int index, Object slot) {
        Object[] copy = slots.clone();
        copy[index] = slot;
        return new TextTrie(taken, copy);
    }

    private TextTrie insert(long bit, int index, Object slot) {
        var copy = new Object[slots.length + 1];
        System.arraycopy(slots, 0, copy, 0, index);
        copy[index] = slot;
        System.arraycopy(slots, index, copy, index + 1, slots.length - index);
        return new TextTrie(taken | bit, copy);
    }

    private TextTrie remove(long bit, int index) {
        Object[] copy = Arrays.copyOf(slots, slots.length - 1);
        System.arraycopy(slots, index + 1, copy, index, copy.length - index);
        return new TextTrie(taken & ~bit, copy);
    }
}
