// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.util.Locale;

/**
 * An amount in euros.
 *
 * @param cents the amount in cents, not negative
 */
public record Money(int cents) {

    /**
     * Adds.
     *
     * @param other another amount
     * @return the sum
     */
    public Money plus(Money other) {
        return new Money(cents + other.cents);
    }

    /**
     * Takes a share off.
     *
     * @param percent how much, from 0 to 100
     * @return the rest, rounded to whole cents in the customer's favour
     */
    public Money less(int percent) {
        return new Money(cents * (100 - percent) / 100);
    }

    /** Returns the amount as a price tag shows it: {@code €6.50}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "€%d.%02d", cents / 100, cents % 100);
    }
}
