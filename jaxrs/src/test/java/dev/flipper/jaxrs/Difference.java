// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Why an answer of Ruby's is not ours. The numbers are those of the table of deliberate differences.
 *
 * @param reason the reason
 * @param status our status instead of the recorded one
 * @param applies the rows
 */
record Difference(String reason, int status, Predicate<Exchange> applies) {

    private static final List<Difference> ALL = List.of(
            new Difference("8: of a wrong method and a bad body the method is told: 405", 405, rows(286)),
            new Difference(
                    "8: OPTIONS is 204 with Allow, not 500",
                    204,
                    row -> row.method().equals("OPTIONS")),
            new Difference("8: an unsupported method is 405, not 500", 405, raised("RequestMethodNotSupported")),
            new Difference("8: bad JSON is 400, not 500", 400, raised("ParserError")),
            new Difference("8: JSON that is no object is 400, not 500", 400, raised("TypeError")),
            new Difference("15: wrong arity and Ruby constants as functions are 422", 422, rows(255, 256, 257)),
            new Difference("16: the id of an actor in a path is decoded", 200, rows(164)),
            new Difference("16: application/json; charset=utf-8 is JSON", 200, rows(180)),
            new Difference("16: a list or object as a parameter is 422", 422, rows(186, 187, 222, 223, 240)),
            new Difference("16: shows the actor that Ruby made of a list before", 200, rows(241, 242)),
            new Difference("17: shows the feature that Ruby's memory store made known on clear", 200, rows(28, 29, 30)),
            new Difference("stored text: Ruby's memory store gives an imported number back", 200, rows(294, 295, 296)));

    static Optional<Difference> of(Exchange row) {
        return ALL.stream().filter(difference -> difference.applies.test(row)).findFirst();
    }

    private static Predicate<Exchange> rows(Integer... numbers) {
        Set<Integer> set = Set.of(numbers);
        return row -> set.contains(row.number());
    }

    private static Predicate<Exchange> raised(String error) {
        return row -> row.raised().endsWith(error);
    }
}
