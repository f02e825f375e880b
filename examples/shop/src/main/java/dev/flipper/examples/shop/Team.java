// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.util.Locale;

/** Where a customer belongs; {@link Groups} makes groups of it. */
public enum Team implements Choice {
    /** Nowhere in particular. */
    NONE("No team"),
    /** Those who try things first. */
    FRIENDS("Friends of the house"),
    /** Those who work here. */
    STAFF("Staff");

    private final String label;

    Team(String label) {
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
