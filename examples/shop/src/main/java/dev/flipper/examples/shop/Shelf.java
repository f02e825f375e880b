// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.util.List;

/** What the shop sells. */
final class Shelf {

    static final Product SARDINES =
            new Product("sardines", "Sardines", "Olive oil, a bay leaf, nothing else", Kind.TINS, 650, 84);
    static final Product ANCHOVIES =
            new Product("anchovies", "Anchovies", "Salt-cured for 24 months", Kind.TINS, 940, 31);
    static final Product GIN = new Product("gin", "Kelp gin", "From the cellar, 45 % vol.", Kind.PANTRY, 3800, 6);

    static final List<Product> PRODUCTS = List.of(
            SARDINES,
            new Product("mackerel", "Smoked mackerel", "Beechwood smoke and lemon", Kind.TINS, 720, 47),
            ANCHOVIES,
            new Product("mussels", "Mussels", "Escabeche with carrot and clove", Kind.TINS, 860, 22),
            new Product("octopus", "Octopus", "Garlic and sweet paprika", Kind.TINS, 1190, 12),
            new Product("salt", "Flaky sea salt", "Raked by hand, dried by wind", Kind.PANTRY, 500, 120),
            new Product("crackers", "Rye crackers", "Baked twice, for the last of the oil", Kind.PANTRY, 420, 65));

    private Shelf() {}
}
