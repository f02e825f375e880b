// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.util.Locale;

/** What a customer pays for. */
public enum Plan implements Choice {
    /** Nothing. */
    FREE("Free"),
    /** A little. */
    BASIC("Basic"),
    /** All of it. */
    PRO("Pro");

    private final String label;

    Plan(String label) {
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
