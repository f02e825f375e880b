// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.util.Random;

/** Text of up to a dozen characters from all planes of Unicode. */
final class RandomText {

    private static final int[][] RANGES = {
        {0x20, 0x7E}, {0x80, 0x7FF}, {0x3040, 0x30FF}, {0xE000, 0xFFFD}, {0x1D500, 0x1F9FF}
    };

    private RandomText() {}

    static String of(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(13); i > 0; i--) {
            // Mostly ASCII, as ids are; one character beyond it changes the way of the rest.
            int[] range = RANGES[random.nextInt(3) == 0 ? random.nextInt(RANGES.length) : 0];
            text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
        }
        return text.toString();
    }
}
