// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Many texts of which a trie is built at once: sorted by their hash, those of one branch stand side by side. */
final class TextBatch {

    private final @Nullable String[] texts;
    /** The hash of a text in the upper half, without its sign; its position in the lower. */
    private final long[] sorted;

    private final TextTrie trie;

    /** @param texts in their order, possibly repeated; owned by this instance from now on */
    TextBatch(String[] texts) {
        this.texts = texts;
        this.sorted = IntStream.range(0, texts.length)
                .mapToLong(i -> ((long) (TextTrie.hash(texts[i]) ^ Integer.MIN_VALUE) << Integer.SIZE) | i)
                .toArray();
        Arrays.sort(sorted);
        this.trie = trie(0, sorted.length, 0);
    }

    TextTrie trie() {
        return trie;
    }

    /** Returns the texts in their order, each once. */
    String[] distinct() {
        return Arrays.stream(texts).filter(Objects::nonNull).toArray(String[]::new);
    }

    private TextTrie trie(int from, int to, int level) {
        long taken = 0;
        Object[] slots = new Object[Math.min(to - from, Long.SIZE)];
        int count = 0;
        for (int start = from, end; start < to; start = end) {
            long bit = bit(start, level);
            for (end = start + 1; end < to && bit(end, level) == bit; ) {
                end++;
            }
            taken |= bit;
            slots[count++] = slot(start, end, level + 1);
        }
        return new TextTrie(taken, Arrays.copyOf(slots, count));
    }

    private Object slot(int from, int to, int level) {
        return hash(from) == hash(to - 1) ? alike(from, to, level) : trie(from, to, level);
    }

    /** Makes a slot of texts with one hash, nearly always one text, and drops those that were there before. */
    private Object alike(int from, int to, int level) {
        Object slot = text(from);
        for (int i = from + 1; i < to; i++) {
            if (TextTrie.find(slot, text(i), hash(i) << (TextTrie.BITS * level)) == null) {
                slot = TextTrie.join(slot, text(i), hash(i) << (TextTrie.BITS * level), level);
            } else {
                texts[(int) sorted[i]] = null;
            }
        }
        return slot;
    }

    private long bit(int i, int level) {
        return TextTrie.bit(hash(i) << (TextTrie.BITS * level));
    }

    private int hash(int i) {
        return (int) (sorted[i] >>> Integer.SIZE) ^ Integer.MIN_VALUE;
    }

    private String text(int i) {
        return Objects.requireNonNull(texts[(int) sorted[i]]);
    }
}
