// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Actor;
import dev.flipper.Export;
import dev.flipper.Expression;
import dev.flipper.Expression.Function;
import dev.flipper.Expression.Vocabulary;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The vocabulary of expressions")
class VocabularyTest {

    private static final String SUM =
            "{\"GreaterThan\":[{\"Add\":[{\"Property\":[\"age\"]},{\"Property\":[\"years\"]}]},64]}";
    private static final Actor ANNA = Actor.of("User;7", Map.of("age", 60, "years", 5));

    private static Feature search(Adapter adapter) {
        return Flipper.create(adapter).feature("search");
    }

    static Stream<Expression> newer() {
        Expression age = Expression.property("age");
        return Stream.of(
                Expression.call(Function.ADD, age, 1),
                Expression.call(Function.SUBTRACT, age, 1),
                Expression.call(Function.MULTIPLY, age, 2),
                Expression.call(Function.DIVIDE, age, 2),
                Expression.call(Function.MIN, age, 2),
                Expression.call(Function.MAX, age, 2),
                Expression.call(Function.DURATION, 2, "days"),
                Expression.call(Function.IN, age, List.of(1, 2)),
                Expression.call(Function.NOT_IN, age, List.of(1, 2)),
                Expression.call(Function.INCLUDE, age, "1"),
                Expression.call(Function.EXCLUDE, age, "1"));
    }

    @ParameterizedTest
    @MethodSource("newer")
    @Requirement({"expression-49", "expression-51"})
    @DisplayName("is that of Ruby 1.4 unless chosen otherwise, in every part of an expression")
    void refused(Expression expression) {
        Feature search = search(Adapters.memory());
        String function = ((Expression.Call) expression).function().key();

        for (Expression written : List.of(expression, Expression.all(Expression.any(expression.eq(1))))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> search.enableExpression(written))
                    .withMessage(function + " is not known to Flipper for Ruby 1.4: it can be written only with"
                            + " flipper.expressions.vocabulary=all");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> search.enable(new GateValue("expression", written.toJson())));
        }
        assertThat(search.exists()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("newer")
    @Requirement("expression-49")
    @DisplayName("has all functions when it is chosen, for every author")
    void chosen(Expression expression) {
        Flipper flipper =
                Flipper.builder(Adapters.memory()).vocabulary(Vocabulary.ALL).build();

        flipper.by("anna").feature("search").enableExpression(expression);

        assertThat(flipper.feature("search").values().expression()).contains(expression);
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("expression-49")
    @DisplayName("has what Ruby 1.4 knows, whatever is chosen")
    void ruby(Vocabulary vocabulary) {
        Feature search = Flipper.builder(Adapters.memory())
                .vocabulary(vocabulary)
                .build()
                .feature("search");

        search.enableExpression(Expression.property("age").gte(21));

        assertThat(search.exists()).isTrue();
        assertThat(Stream.of(Function.values()).filter(Vocabulary.RUBY_1_4::contains))
                .hasSize(18)
                .doesNotContain(Function.ADD, Function.DURATION, Function.EXCLUDE);
        assertThat(Function.values()).allMatch(Vocabulary.ALL::contains);
    }

    @Test
    @Requirement("expression-50")
    @DisplayName("is no matter of reading, importing and copying")
    void reading() {
        Adapter imported = Adapters.memory();
        Adapter copied = Adapters.memory();

        imported.replaceAll(Export.parse("{\"features\":{\"search\":{\"expression\":" + SUM + "}}}")
                .features());
        Flipper.create(copied).adapter().copyFrom(imported);

        assertThat(search(imported).isEnabled(ANNA)).isTrue();
        assertThat(search(copied).isEnabled(ANNA)).isTrue();
        assertThat(search(copied).isEnabled(Actor.of("User;8", Map.of("age", 60, "years", 4))))
                .isFalse();
        assertThat(search(copied).values().texts("expression")).containsExactly(SUM);
    }

    @Test
    @Requirement("expression-50")
    @DisplayName("does not keep anybody from disabling what is there already")
    void disabling() {
        Adapter adapter = new StoredExpression(SUM).adapter();

        search(adapter).disableExpression();

        assertThat(search(adapter).values().asSet()).isEmpty();
    }
}
