// SPDX-License-Identifier: Apache-2.0
package dev.flipper.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The circle of rules and tests")
class CircleTest {

    private static final String TWO_RULES = """
            | id | rule |
            |---|---|
            | tea-1 | Tea MUST be hot. |
            |  | *Intent: cold tea is another drink.* |
            | tea-2 | Tea SHOULD be green. |
            """;

    private static List<String> faults(String chapter, String... sources) {
        return Circle.faults(List.of(chapter), List.of(sources));
    }

    @Test
    @DisplayName("is closed when every MUST has a test")
    void closed() {
        assertThat(faults(TWO_RULES, "@Test @Requirement(\"tea-1\")")).isEmpty();
        assertThat(faults(TWO_RULES, "@Requirement({\"tea-2\",\n  \"tea-1\"})", "nothing"))
                .isEmpty();
    }

    @Test
    @DisplayName("is broken by a MUST without a test")
    void noTest() {
        assertThat(faults(TWO_RULES, "@Requirement(\"tea-2\")")).containsExactly("a MUST has no test: tea-1");
    }

    @Test
    @DisplayName("is broken by a test without a rule")
    void noRule() {
        assertThat(faults(TWO_RULES, "@Requirement({\"tea-1\", \"tea-3\", \"milk-1\"})"))
                .containsExactly("a test names a rule that does not exist: milk-1, tea-3");
    }

    @Test
    @DisplayName("is broken by an id given twice")
    void twice() {
        assertThat(faults(TWO_RULES + "| tea-1 | Tea MUST be wet. |\n", "@Requirement(\"tea-1\")"))
                .containsExactly("an id is given twice: tea-1");
    }

    @Test
    @DisplayName("is broken by a gap in the numbers")
    void gap() {
        assertThat(faults(
                        TWO_RULES + "| tea-5 | Tea MAY be sweet. |\n| milk-2 | Milk MAY be warm. |\n",
                        "@Requirement(\"tea-1\")"))
                .containsExactly("a number is left out: milk-1, tea-3, tea-4");
    }

    @Test
    @DisplayName("is broken by an untested rule with a test, and not by one without")
    void untested() {
        String chapter = "| tea-1 | Tea MUST be ready in time. *untested* |\n";

        assertThat(faults(chapter, "nothing")).isEmpty();
        assertThat(faults(chapter, "@Requirement(\"tea-1\")"))
                .containsExactly("a rule marked *untested* has a test: tea-1");
    }

    @Test
    @DisplayName("is broken by text that names a rule which does not exist")
    void unknownInText() {
        assertThat(faults(TWO_RULES + "As tea-3 says in UTF-8, and tea-1.\n", "@Requirement(\"tea-1\")"))
                .containsExactly("the specification names a rule that does not exist: tea-3");
    }

    @Test
    @DisplayName("is broken by Javadoc that stops short or goes too far")
    void ranges() {
        String test = "@Requirement(\"tea-1\")";

        assertThat(faults(TWO_RULES, test, " * @implSpec Rules tea-1 to tea-2 of the\n *     specification."))
                .isEmpty();
        assertThat(faults(
                        TWO_RULES,
                        test,
                        " * @implSpec Rules tea-1 to tea-2 and milk-1 to\n * milk-9 of the specification."))
                .containsExactly("Javadoc names other rules than the first to the last of a chapter: milk-1 to milk-9");
        assertThat(faults(TWO_RULES, test, " * @implSpec Rules tea-1 to tea-1 of the specification."))
                .hasSize(1);
    }

    @Test
    @DisplayName("is broken where there is nothing to read")
    void nothing() {
        assertThat(faults("", "")).containsExactly("there are no rules: at all");
    }
}
