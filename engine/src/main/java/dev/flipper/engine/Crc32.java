// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.nio.charset.StandardCharsets;

/**
 * CRC-32 over the UTF-8 bytes of text, character by character. Not {@link java.util.zip.CRC32}: that one wants an array
 * of bytes and an object for every check; this one allocates nothing and can go on from the state of a feature's name.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952#section-8">RFC 1952, section 8</a>
 */
final class Crc32 {

    /** The state before the first byte. */
    static final int START = 0xFFFFFFFF;

    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int[] TABLE = table();

    private Crc32() {}

    /** Returns the checksum that a state stands for, as an unsigned number. */
    static long value(int state) {
        return ~state & 0xFFFFFFFFL;
    }

    static int update(int state, String text) {
        int next = state;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return update(next, text.substring(i).getBytes(StandardCharsets.UTF_8));
            }
            next = update(next, c);
        }
        return next;
    }

    private static int update(int state, byte[] bytes) {
        int next = state;
        for (byte b : bytes) {
            next = update(next, b);
        }
        return next;
    }

    private static int update(int state, int octet) {
        return TABLE[(state ^ octet) & 0xFF] ^ (state >>> 8);
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int octet = 0; octet < table.length; octet++) {
            int state = octet;
            for (int bit = 0; bit < 8; bit++) {
                state = (state & 1) == 0 ? state >>> 1 : (state >>> 1) ^ POLYNOMIAL;
            }
            table[octet] = state;
        }
        return table;
    }
}
