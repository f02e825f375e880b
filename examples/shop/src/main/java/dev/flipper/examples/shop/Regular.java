// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.util.List;

/**
 * A customer everybody in the shop knows by name.
 *
 * @param label the name
 * @param customer who it is
 * @param known what the shop knows about them, a few words
 */
public record Regular(String label, Customer customer, String known) implements Choice {

    /** Those who come every week. For each flag they differ in what they see. */
    public static final List<Regular> ALL = List.of(
            new Regular(
                    "Ines",
                    new Customer("User;1", Plan.BASIC, 34, Country.PT, Team.NONE),
                    "on the list for the winter crate"),
            new Regular("Jonas", new Customer("User;2", Plan.PRO, 42, Country.DE, Team.NONE), "has the pro plan"),
            new Regular("Mia", new Customer("User;3", Plan.PRO, 19, Country.AT, Team.NONE), "pro plan, but 19"),
            new Regular("Ada", new Customer("User;4", Plan.BASIC, 51, Country.NO, Team.STAFF), "works here"),
            new Regular("Yuki", new Customer("User;5", Plan.FREE, 27, Country.JP, Team.FRIENDS), "tries things first"));

    @Override
    public String key() {
        return customer.id();
    }

    /**
     * Returns what to call a customer.
     *
     * @param customer anybody
     * @return the name of a regular, the id of anybody else
     */
    public static String nameOf(Customer customer) {
        return Choice.find(ALL, customer.id()).map(Regular::label).orElse(customer.id());
    }
}
