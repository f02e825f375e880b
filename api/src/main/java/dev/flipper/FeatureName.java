// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

/** The rules for names typed by people, with the code points of Unicode 13 that Ruby uses. */
final class FeatureName {

    /** First and last code point of each range that is removed: control, default-ignorable, and the blank Braille cell. */
    private static final int[] REMOVED = {
        0x0000, 0x001F, 0x007F, 0x009F, 0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5,
        0x180B, 0x180E, 0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x206F, 0x2800, 0x2800, 0x3164, 0x3164, 0xFE00, 0xFE0F,
        0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
    };

    /** First and last code point of each range that is trimmed: the White_Space property. */
    private static final int[] TRIMMED = {
        0x0009, 0x000D, 0x0020, 0x0020, 0x0085, 0x0085, 0x00A0, 0x00A0, 0x1680, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029,
        0x202F, 0x202F, 0x205F, 0x205F, 0x3000, 0x3000
    };

    private FeatureName() {}

    static String normalize(String name) {
        int[] kept = name.codePoints().filter(point -> !in(REMOVED, point)).toArray();
        int start = 0;
        int end = kept.length;
        while (start < end && in(TRIMMED, kept[start])) {
            start++;
        }
        while (end > start && in(TRIMMED, kept[end - 1])) {
            end--;
        }
        return new String(kept, start, end - start);
    }

    private static boolean in(int[] ranges, int point) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (point >= ranges[i] && point <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
