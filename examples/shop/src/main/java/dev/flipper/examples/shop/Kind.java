// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.util.Locale;

/** Which shelf to look at. */
public enum Kind implements Choice {
    /** Every shelf. */
    ALL("Everything"),
    /** What comes in tins. */
    TINS("Tins"),
    /** What goes with it. */
    PANTRY("Pantry");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String label() {
        return label;
    }
}
