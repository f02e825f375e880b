// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.flipper.Expression;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import java.math.BigInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Editing an expression")
class ExpressionEditingTest {

    private static final Expression PLAN = Expression.property("plan").eq("basic");
    private static final Expression AGE = Expression.property("age").gt(21);
    private static final String NEWER = "{\"Any\":[{\"Tomorrow\":[1]}, true]}";

    private final Adapter adapter = Adapters.memory();
    private final Feature search = Flipper.create(adapter).feature("search");

    private void store(String json) {
        adapter.add("search");
        adapter.enable("search", new GateValue("expression", json));
    }

    private String stored() {
        return search.values().texts("expression").stream().findFirst().orElse("");
    }

    @Nested
    @DisplayName("by adding")
    class Adding {

        @Test
        @Requirement("expression-52")
        @DisplayName("appends to a group")
        void toGroup() {
            assertThat(Expression.all(PLAN).add(AGE, PLAN)).isEqualTo(Expression.all(PLAN, AGE, PLAN));
            assertThat(Expression.any(PLAN).add()).isEqualTo(Expression.any(PLAN));
        }

        @Test
        @Requirement("expression-52")
        @DisplayName("makes anything else a member of an Any")
        void toOther() {
            assertThat(PLAN.add(AGE)).isEqualTo(Expression.any(PLAN, AGE));
            assertThat(Expression.of(true).add()).isEqualTo(Expression.any(Expression.of(true)));
        }

        @Test
        @Requirement("expression-55")
        @DisplayName("stores the sum, or the expression where there was none")
        void toFeature() {
            search.addExpression(PLAN);
            assertThat(search.values().expression()).contains(PLAN);

            search.addExpression(AGE);
            assertThat(search.values().expression()).contains(Expression.any(PLAN, AGE));
        }

        @Test
        @Requirement("expression-55")
        @DisplayName("leaves no trace when enabling would refuse the sum")
        void refused() {
            assertThatIllegalArgumentException().isThrownBy(() -> search.addExpression(Expression.any()));
            assertThat(search.exists()).isFalse();

            store("{\"All\":[{\"Any\":[]}]}");
            assertThatIllegalArgumentException().isThrownBy(() -> search.addExpression(PLAN));
            assertThat(stored()).isEqualTo("{\"All\":[{\"Any\":[]}]}");
        }
    }

    @Nested
    @DisplayName("by removing")
    class Removing {

        @Test
        @Requirement("expression-53")
        @DisplayName("takes equal members out of a group, and none of the groups within it")
        void fromGroup() {
            Expression within = Expression.any(PLAN);

            assertThat(Expression.all(PLAN, AGE, PLAN, within).remove(PLAN)).isEqualTo(Expression.all(AGE, within));
        }

        @Test
        @Requirement("expression-53")
        @DisplayName("makes anything else the member of an Any first")
        void fromOther() {
            assertThat(PLAN.remove(AGE)).isEqualTo(Expression.any(PLAN));
            assertThat(PLAN.remove(PLAN)).isEqualTo(Expression.any());
        }

        @Test
        @Requirement("expression-53")
        @DisplayName("compares numbers by value")
        void numbers() {
            BigInteger large = BigInteger.TWO.pow(70);
            Expression numbers = Expression.any(Expression.of(1), Expression.of(2.5), Expression.of(large));

            assertThat(numbers.remove(Expression.of(1.0), Expression.of(2.5f), Expression.of(Math.pow(2, 70))))
                    .isEqualTo(Expression.any());
            assertThat(numbers.remove(Expression.of(1.5), Expression.of("1"))).isEqualTo(numbers);
            assertThat(Expression.any(AGE).remove(Expression.property("age").gt(21.0)))
                    .isEqualTo(Expression.any());
        }

        @Test
        @Requirement("expression-53")
        @DisplayName("takes nothing out that differs in function, order or number of arguments")
        void different() {
            Expression group = Expression.any(Expression.all(PLAN, AGE));

            assertThat(group.remove(Expression.all(AGE, PLAN), Expression.any(PLAN, AGE), Expression.all(PLAN)))
                    .isEqualTo(group);
        }

        @Test
        @Requirement("expression-56")
        @DisplayName("stores what is left, pruned and otherwise as reading keeps it")
        void fromFeature() {
            store("{\"All\":[{\"All\":[]},{\"Any\":[]},{\"Equal\":[1]},{\"Property\":[\"beta\"]}]}");
            search.removeExpression(Expression.property("beta"));

            assertThat(stored()).isEqualTo("{\"All\":[{\"Any\":[]},{\"Equal\":[1]}]}");
        }

        @Test
        @Requirement("expression-56")
        @DisplayName("removes the expression where nothing is left")
        void last() {
            store(PLAN.toJson());
            search.removeExpression(PLAN);

            assertThat(search.values().asSet()).isEmpty();
            assertThat(search.exists()).isTrue();
        }

        @Test
        @Requirement("expression-56")
        @DisplayName("does nothing where no expression is stored")
        void none() {
            search.removeExpression(PLAN);

            assertThat(search.exists()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "\"text\" | \"text\"",
                "{\"Equal\":[{\"All\":[]},1]} | {\"Equal\":[{\"All\":[]},1]}",
                "{\"All\":[]} | nothing",
                "{\"Any\":[]} | nothing",
                "{\"All\":[{\"All\":[]},1]} | {\"All\":[1]}",
                "{\"All\":[{\"Any\":[]},1]} | {\"All\":[{\"Any\":[]},1]}",
                "{\"Any\":[{\"Any\":[]},1]} | {\"Any\":[1]}",
                "{\"Any\":[{\"All\":[]},1]} | {\"Any\":[1]}",
                "{\"All\":[{\"Any\":[{\"All\":[]}]},1]} | {\"All\":[1]}",
                "{\"All\":[{\"Any\":[{\"Any\":[]}]},1]} | {\"All\":[{\"Any\":[]},1]}",
                "{\"All\":[{\"All\":[{\"Any\":[]},2]},1]} | {\"All\":[{\"All\":[{\"Any\":[]},2]},1]}",
                "{\"Any\":[{\"All\":[{\"Any\":[]},2]},1]} | {\"Any\":[1]}",
                "{\"Any\":[{\"All\":[2,{\"Any\":[]}]}]} | nothing",
                "{\"Any\":[{\"All\":[2,{\"All\":[]}]},{\"Any\":[]}]} | {\"Any\":[{\"All\":[2]}]}"
            })
    @Requirement("expression-54")
    @DisplayName("by pruning takes out groups without members where that lets nobody in")
    void pruning(String json, String left) {
        assertThat(Expression.parse(json).prune().map(Expression::toJson).orElse(null))
                .isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(strings = {NEWER, "{\"Any\":[1],\"All\":[1]}", "no json", "[]"})
    @Requirement("expression-57")
    @DisplayName("is refused, and changes nothing, where the stored one is not understood")
    void notUnderstood(String json) {
        store(json);

        assertThatIllegalStateException()
                .isThrownBy(() -> search.addExpression(PLAN))
                .withMessageContaining("not understood");
        assertThatIllegalStateException().isThrownBy(() -> search.removeExpression(PLAN));
        assertThat(stored()).isEqualTo(json);
    }
}
