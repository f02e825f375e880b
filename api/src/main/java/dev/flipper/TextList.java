// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.util.Arrays;
import java.util.stream.IntStream;

/** An immutable list of texts that grows at its end: a tree of arrays, of which a longer list shares all but one path. */
final class TextList {

    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;
    private static final Object[] NO_NODE = {};

    static final TextList EMPTY = new TextList(NO_NODE, 0, 0);

    /** Texts at height 0, nodes above. */
    private final Object[] root;

    private final int height;
    private final int size;

    private TextList(Object[] root, int height, int size) {
        this.root = root;
        this.height = height;
        this.size = size;
    }

    static TextList of(String[] texts) {
        Object[] nodes = texts;
        int height = 0;
        for (; nodes.length > WIDTH; height++) {
            nodes = parents(nodes);
        }
        return new TextList(nodes, height, texts.length);
    }

    private static Object[] parents(Object[] nodes) {
        return IntStream.range(0, (nodes.length + WIDTH - 1) / WIDTH)
                .mapToObj(i -> Arrays.copyOfRange(nodes, i * WIDTH, Math.min((i + 1) * WIDTH, nodes.length)))
                .toArray();
    }

    int size() {
        return size;
    }

    String get(int index) {
        Object[] node = root;
        for (int level = height; level > 0; level--) {
            node = (Object[]) node[slot(index, level)];
        }
        return (String) node[slot(index, 0)];
    }

    TextList with(String text) {
        boolean full = size == 1L << (BITS * (height + 1));
        int taller = full ? height + 1 : height;
        return new TextList(append(full ? new Object[] {root} : root, taller, text), taller, size + 1);
    }

    private Object[] append(Object[] node, int level, String text) {
        int slot = slot(size, level);
        Object[] copy = Arrays.copyOf(node, slot + 1, Object[].class);
        copy[slot] = level == 0 ? text : append(slot < node.length ? (Object[]) node[slot] : NO_NODE, level - 1, text);
        return copy;
    }

    private static int slot(int index, int level) {
        return (index >>> (BITS * level)) & (WIDTH - 1);
    }
}
