// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a visitor says. A field that breaks its rule becomes a problem and changes nothing. */
final class VisitorForm {

    private static final Rule<Regular> CUSTOMER = Rule.oneOf("customer", "Customer", Regular.ALL);
    private static final Rule<String> ID = Rule.line("id", "Id", 1, 60);
    private static final Rule<Plan> PLAN = Rule.oneOf("plan", "Plan", List.of(Plan.values()));
    private static final Rule<Integer> AGE = Rule.wholeNumber("age", "Age", 0, 130);
    private static final Rule<Country> COUNTRY = Rule.oneOf("country", "Country", List.of(Country.values()));
    private static final Rule<Team> TEAM = Rule.oneOf("team", "Team", List.of(Team.values()));
    private static final Rule<String> QUERY = Rule.line("q", "Search", 0, 60);
    private static final Rule<Kind> KIND = Rule.oneOf("kind", "Shelf", List.of(Kind.values()));

    private final Function<String, Optional<String>> fields;
    private final List<Problem> problems = new ArrayList<>();

    /** @param fields the text of a field by its name, empty when it was not sent */
    VisitorForm(Function<String, Optional<String>> fields) {
        this.fields = fields;
    }

    /** Reads the form of somebody who was the customer {@code last}. */
    Visit visit(Customer last) {
        Customer customer = customer(take(CUSTOMER).map(Regular::customer).orElse(last));
        String query = take(QUERY).orElse("");
        Kind kind = take(KIND).orElse(Kind.ALL);
        return new Visit(customer, query, kind, List.copyOf(problems));
    }

    private Customer customer(Customer base) {
        return new Customer(
                take(ID).orElse(base.id()),
                take(PLAN).orElse(base.plan()),
                take(AGE).orElse(base.age()),
                take(COUNTRY).orElse(base.country()),
                take(TEAM).orElse(base.team()));
    }

    private <T> Optional<T> take(Rule<T> rule) {
        Optional<String> text = fields.apply(rule.field()).map(String::strip);
        Optional<T> value = text.flatMap(rule.read());
        if (value.isEmpty()) {
            text.map(rule::brokenBy).ifPresent(problems::add);
        }
        return value;
    }
}
