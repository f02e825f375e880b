// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import dev.flipper.Flipper;
import dev.flipper.FlipperException;
import java.util.ArrayList;
import java.util.List;

/** Everything the page shows, named as the JSP reads it. Nothing in it is escaped. */
public final class Page {

    private static final int LUCKY_PERCENT = 20;

    private final Visit visit;
    private final Verdicts verdicts;
    private final String api;
    private final List<Product> shelf;

    /** @param api the address of the HTTP API, without a slash at its end */
    Page(Flipper flipper, Visit visit, String api) {
        this.visit = visit;
        this.verdicts = new Verdicts(flipper, visit.customer());
        this.api = api;
        this.shelf = shelf();
    }

    /**
     * Returns who is shopping.
     *
     * @return the customer
     */
    public Customer customer() {
        return visit.customer();
    }

    /**
     * Returns what to call who is shopping.
     *
     * @return a name or an id
     */
    public String name() {
        return Regular.nameOf(visit.customer());
    }

    /**
     * Returns the customers everybody knows.
     *
     * @return the regulars
     */
    public List<Regular> regulars() {
        return Regular.ALL;
    }

    /**
     * Returns the plans there are.
     *
     * @return all plans
     */
    public List<Plan> plans() {
        return List.of(Plan.values());
    }

    /**
     * Returns where parcels can go.
     *
     * @return all countries
     */
    public List<Country> countries() {
        return List.of(Country.values());
    }

    /**
     * Returns the teams there are.
     *
     * @return all teams
     */
    public List<Team> teams() {
        return List.of(Team.values());
    }

    /**
     * Returns the shelves there are.
     *
     * @return all kinds
     */
    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    /**
     * Returns the fields that were not taken over.
     *
     * @return the problems, none when all is well
     */
    public List<Problem> problems() {
        return visit.problems();
    }

    /**
     * Returns what is wrong with a field.
     *
     * @param field the name of the field
     * @return the message, empty text when all is well
     */
    public String problem(String field) {
        return visit.problems().stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse("");
    }

    /**
     * Returns whether a feature is open for the customer.
     *
     * @param feature the key of the feature
     * @return the same answer for the whole page
     */
    public boolean open(String feature) {
        return verdicts.open(feature);
    }

    /**
     * Returns what is searched for.
     *
     * @return text, empty where the customer has no search
     */
    public String query() {
        return open("new_search") ? visit.query() : "";
    }

    /**
     * Returns the shelf that is looked at.
     *
     * @return every shelf where the customer has a search instead
     */
    public Kind kind() {
        return open("new_search") ? Kind.ALL : visit.kind();
    }

    /**
     * Returns what is on the shelf and looked for.
     *
     * @return the products, perhaps none
     */
    public List<Product> products() {
        return shelf.stream()
                .filter(product -> product.isOn(kind()) && product.matches(query()))
                .toList();
    }

    /**
     * Returns everything on the shelf, looked for or not.
     *
     * @return the products
     */
    public List<Product> stock() {
        return shelf;
    }

    /**
     * Returns what is about to be bought.
     *
     * @return the basket
     */
    public Basket basket() {
        List<String> chosen = List.of(Shelf.SARDINES.key(), Shelf.ANCHOVIES.key());
        List<Product> products =
                shelf.stream().filter(product -> chosen.contains(product.key())).toList();
        return Basket.of(products, open("free_shipping"));
    }

    /**
     * Returns what each known flag says.
     *
     * @return the verdicts, empty when the store cannot list the flags: the rest of the page is still right
     */
    public List<Verdict> verdicts() {
        try {
            return verdicts.all(api);
        } catch (FlipperException storeFailed) {
            System.getLogger(Page.class.getName()).log(System.Logger.Level.WARNING, "No flags to list", storeFailed);
            return List.of();
        }
    }

    /**
     * Returns where the HTTP API is.
     *
     * @return an address without a slash at its end
     */
    public String api() {
        return api;
    }

    private List<Product> shelf() {
        var products = new ArrayList<Product>();
        if (open("cellar")) {
            products.add(Shelf.GIN);
        }
        products.addAll(Shelf.PRODUCTS);
        if (open("lucky_deal")) {
            products.replaceAll(product -> product.equals(Shelf.ANCHOVIES) ? product.less(LUCKY_PERCENT) : product);
        }
        return List.copyOf(products);
    }
}
