// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.util.Comparator;

/** Orders text as Ruby does, by its UTF-8 bytes. That is the order of code points, not that of Java's chars. */
enum Utf8Order implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char l = left.charAt(i);
            char r = right.charAt(i);
            if (l != r) {
                return Integer.compare(weight(l), weight(r));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Surrogates stand for code points above all other chars. */
    private static int weight(char c) {
        return Character.isSurrogate(c) ? c + Character.MAX_VALUE : c;
    }
}
