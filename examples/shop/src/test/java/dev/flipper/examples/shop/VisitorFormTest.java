// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The form")
class VisitorFormTest {

    private static final Customer LAST = new Customer("User;1", Plan.BASIC, 34, Country.PT, Team.NONE);

    @Nested
    @DisplayName("takes over")
    class TakesOver {

        @Test
        @DisplayName("nothing when nothing was sent")
        void nothing() {
            Visit visit = visit(Map.of());

            assertThat(visit.customer()).isEqualTo(LAST);
            assertThat(visit.query()).isEmpty();
            assertThat(visit.kind()).isEqualTo(Kind.ALL);
            assertThat(visit.problems()).isEmpty();
        }

        @Test
        @DisplayName("every field that was sent, without the space around it")
        void everyField() {
            Visit visit = visit(Map.of("id", " é;7 ", "plan", "pro", "age", "130", "country", "NO", "team", "staff"));

            assertThat(visit.customer()).isEqualTo(new Customer("é;7", Plan.PRO, 130, Country.NO, Team.STAFF));
            assertThat(visit.problems()).isEmpty();
        }

        @Test
        @DisplayName("a regular whole, and single fields on top")
        void regular() {
            assertThat(visit(Map.of("customer", "User;3", "age", "21")).customer())
                    .isEqualTo(new Customer("User;3", Plan.PRO, 21, Country.AT, Team.NONE));
        }
    }

    @Nested
    @DisplayName("keeps the last good value and names field and rule")
    class Refuses {

        @ParameterizedTest
        @ValueSource(strings = {"abc", "9999", "131", "-1", "", "1e1", "3.5", "٣٤", "99999999999999999999"})
        @DisplayName("of an age that is none")
        void age(String age) {
            Visit visit = visit(Map.of("age", age));

            assertThat(visit.customer().age()).isEqualTo(34);
            assertThat(visit.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.field()).isEqualTo("age");
                assertThat(problem.message()).startsWith("Age must be a whole number from 0 to 130, but was ");
            });
        }

        @ParameterizedTest
        @CsvSource({
            "plan, gold, 'Plan must be one of free, basic, pro, but was “gold”'",
            "team, PRO, 'Team must be one of none, friends, staff, but was “PRO”'",
            "country, xx, 'Country must be one of AT, DE, FR, GB, IE, JP, NO, PT, US, but was “xx”'",
            "customer, nobody, 'Customer must be one of User;1, User;2, User;3, User;4, User;5, but was “nobody”'",
            "kind, <b>, 'Shelf must be one of all, tins, pantry, but was “<b>”'",
        })
        @DisplayName("of a choice that there is not")
        void choice(String field, String text, String message) {
            Visit visit = visit(Map.of(field, text));

            assertThat(visit.customer()).isEqualTo(LAST);
            assertThat(visit.problems()).containsExactly(new Problem(field, message));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "a\nb", "a\u0000", "a\u202Eb", "\uD800"})
        @DisplayName("of an id that cannot be seen")
        void id(String id) {
            Visit visit = visit(Map.of("id", id));

            assertThat(visit.customer().id()).isEqualTo("User;1");
            assertThat(visit.problems()).extracting(Problem::field).containsExactly("id");
        }

        @Test
        @DisplayName("of text that is too long, of which it quotes a part")
        void tooLong() {
            Visit visit = visit(Map.of("id", "😀".repeat(1000)));

            assertThat(visit.problems())
                    .extracting(Problem::message)
                    .containsExactly("Id must be 1 to 60 visible characters, but was “" + "😀".repeat(30) + "…”");
        }

        @Test
        @DisplayName("of each field by itself")
        void several() {
            Visit visit = visit(Map.of("age", "x", "plan", "pro", "team", "x"));

            assertThat(visit.customer()).isEqualTo(new Customer("User;1", Plan.PRO, 34, Country.PT, Team.NONE));
            assertThat(visit.problems()).extracting(Problem::field).containsExactly("age", "team");
        }
    }

    private static Visit visit(Map<String, String> fields) {
        return new VisitorForm(field -> Optional.ofNullable(fields.get(field))).visit(LAST);
    }
}
