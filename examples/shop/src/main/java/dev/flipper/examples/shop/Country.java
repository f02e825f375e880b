// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.util.Locale;

/** Where a parcel can go. */
public enum Country implements Choice {
    /** Austria. */
    AT,
    /** Germany. */
    DE,
    /** France. */
    FR,
    /** The United Kingdom. */
    GB,
    /** Ireland. */
    IE,
    /** Japan. */
    JP,
    /** Norway. */
    NO,
    /** Portugal. */
    PT,
    /** The United States. */
    US;

    @Override
    public String key() {
        return name();
    }

    @Override
    public String label() {
        return new Locale("", name()).getDisplayCountry(Locale.ENGLISH);
    }
}
