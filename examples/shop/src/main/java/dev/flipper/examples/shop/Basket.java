// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.util.List;

/**
 * What the customer is about to buy.
 *
 * @param products what is in it
 * @param shipping what sending it costs
 */
public record Basket(List<Product> products, Money shipping) {

    private static final Money POSTAGE = new Money(490);

    /**
     * Copies.
     *
     * @param products what is in it
     * @param shipping what sending it costs
     */
    public Basket {
        products = List.copyOf(products);
    }

    static Basket of(List<Product> products, boolean freeShipping) {
        return new Basket(products, freeShipping ? new Money(0) : POSTAGE);
    }

    /**
     * Returns whether sending it costs nothing.
     *
     * @return {@code true} when the house pays
     */
    public boolean isShippedFree() {
        return shipping.cents() == 0;
    }

    /**
     * Returns what there is to pay.
     *
     * @return the products and the shipping
     */
    public Money total() {
        return products.stream().map(Product::price).reduce(shipping, Money::plus);
    }
}
