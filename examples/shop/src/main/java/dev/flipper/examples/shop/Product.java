// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.util.Locale;

/**
 * Something on the shelf.
 *
 * @param key also the name of its picture
 * @param name what it is
 * @param detail what to know about it
 * @param kind the shelf it stands on
 * @param price what it costs today
 * @param before what it cost yesterday, the same unless there is a deal
 * @param stock how many are left
 */
public record Product(String key, String name, String detail, Kind kind, Money price, Money before, int stock) {

    Product(String key, String name, String detail, Kind kind, int cents, int stock) {
        this(key, name, detail, kind, new Money(cents), new Money(cents), stock);
    }

    /**
     * Returns whether it is cheaper than yesterday.
     *
     * @return {@code true} when there is a deal on it
     */
    public boolean isDeal() {
        return !price.equals(before);
    }

    Product less(int percent) {
        return new Product(key, name, detail, kind, before.less(percent), before, stock);
    }

    boolean isOn(Kind shelf) {
        return shelf == Kind.ALL || shelf == kind;
    }

    boolean matches(String query) {
        return (name + ' ' + detail).toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT));
    }
}
