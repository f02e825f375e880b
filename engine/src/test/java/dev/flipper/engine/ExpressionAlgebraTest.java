// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Expression;
import dev.flipper.Expression.Call;
import dev.flipper.Expression.Function;
import dev.flipper.Expression.Unknown;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.tck.Requirement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("Any expression")
class ExpressionAlgebraTest {

    @Provide
    Arbitrary<Expression> expressions() {
        return ExpressionArbitraries.any();
    }

    @Provide
    Arbitrary<Expression> soundCalls() {
        return ExpressionArbitraries.soundCalls();
    }

    @Provide
    Arbitrary<Expression> operands() {
        return Arbitraries.oneOf(ExpressionArbitraries.constants(), soundCalls());
    }

    @Provide
    Arbitrary<Actor> actors() {
        return ExpressionArbitraries.actors();
    }

    /** Anything, and what is nearly an expression. */
    @Provide
    Arbitrary<String> stored() {
        Arbitrary<String> json = expressions().map(Expression::toJson);
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                json.flatMap(
                        text -> Arbitraries.integers().between(0, text.length()).map(end -> text.substring(0, end))),
                json.map(text -> "{\"Any\":" + text + ",\"x\":1}"),
                json.map(text -> "[" + text + "]"));
    }

    /** Empty when the evaluation failed. */
    private static Optional<Boolean> outcome(Expression expression, Actor... actors) {
        var events = new Events();
        Flipper flipper = new StoredExpression(expression.toJson())
                .builder()
                .clock(Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC))
                .random(() -> 0.5)
                .instrumenter(events)
                .build();
        boolean open = flipper.isEnabled(StoredExpression.FEATURE, List.of(actors));
        return events.setAside().isEmpty() ? Optional.of(open) : Optional.empty();
    }

    @Property
    @Label("is read back equal from its JSON")
    void thereAndBack(@ForAll("expressions") Expression expression) {
        Expression again = Expression.parse(expression.toJson());

        assertThat(again).isEqualTo(expression).hasSameHashCodeAs(expression);
        assertThat(again.toJson()).isEqualTo(expression.toJson());
    }

    @Property
    @Requirement("expression-3")
    @Label("is read from any text, and what is not understood is given back")
    void anyText(@ForAll("stored") String text) {
        Expression expression = Expression.parse(text);

        if (expression instanceof Unknown) {
            assertThat(expression.toJson()).isEqualTo(text);
        } else {
            assertThat(Expression.parse(expression.toJson())).isEqualTo(expression);
        }
    }

    @Property
    @Label("that may be written is read back equal")
    void written(@ForAll("expressions") Expression expression) {
        GateValue value;
        try {
            value = GateValue.expression(expression);
        } catch (IllegalArgumentException refused) {
            return;
        }

        assertThat(Expression.parse(value.value())).isEqualTo(expression);
        assertThat(GateValue.expression(Expression.parse(value.value()))).isEqualTo(value);
    }

    @Property(tries = 300)
    @Requirement("expression-25")
    @Label("is open or closed for anybody, and never an exception")
    void neverThrows(@ForAll("expressions") Expression expression, @ForAll("actors") Actor actor) {
        Optional<Boolean> open = outcome(expression, actor);

        assertThat(outcome(expression, actor)).isEqualTo(open);
        outcome(expression);
    }

    @Property(tries = 300)
    @Label("with the right number of arguments is open or closed for anybody, and never an exception")
    void soundNeverThrows(@ForAll("soundCalls") Expression expression, @ForAll("actors") Actor actor) {
        Optional<Boolean> open = outcome(expression, actor);

        assertThat(outcome(Expression.all(expression), actor)).isEqualTo(open);
        assertThat(outcome(Expression.any(expression), actor)).isEqualTo(open);
    }

    @Property(tries = 300)
    @Requirement("expression-9")
    @Label("is equal to another exactly when it is not unequal to it")
    void equalAndNotEqual(
            @ForAll("operands") Expression left, @ForAll("operands") Expression right, @ForAll("actors") Actor actor) {
        Optional<Boolean> equal = outcome(left.eq(right), actor);

        assertThat(outcome(left.neq(right), actor)).isEqualTo(equal.map(open -> !open));
        assertThat(outcome(right.eq(left), actor).isPresent()).isEqualTo(equal.isPresent());
        assertThat(outcome(right.eq(left), actor)).isEqualTo(equal);
    }

    @Provide
    Arbitrary<Expression> ordered() {
        return ExpressionArbitraries.numbers().map(Expression::of);
    }

    @Property(tries = 300)
    @Requirement("expression-10")
    @Label("that is a number is less than another, equal to it or greater: one of the three")
    void numbers(@ForAll("ordered") Expression left, @ForAll("ordered") Expression right) {
        assertOrder(left, right);
    }

    @Property(tries = 300)
    @Requirement("expression-10")
    @Label("that is text is less than another, equal to it or greater: one of the three")
    void texts(@ForAll String left, @ForAll String right) {
        assertOrder(Expression.of(left), Expression.of(right));
    }

    private static void assertOrder(Expression left, Expression right) {
        boolean less = holds(Function.LESS_THAN, left, right);
        boolean greater = holds(Function.GREATER_THAN, left, right);
        boolean equal = holds(Function.EQUAL, left, right);

        assertThat(List.of(less, greater, equal)).containsOnlyOnce(true);
        assertThat(holds(Function.LESS_THAN, right, left)).isEqualTo(greater);
        assertThat(holds(Function.LESS_THAN_OR_EQUAL_TO, left, right)).isEqualTo(less || equal);
        assertThat(holds(Function.GREATER_THAN_OR_EQUAL_TO, left, right)).isEqualTo(greater || equal);
    }

    private static boolean holds(Function function, Expression left, Expression right) {
        return outcome(new Call(function, List.of(left, right))).orElseThrow();
    }

    @Property(tries = 300)
    @Requirement("expression-10")
    @Label("of numbers keeps the order of three")
    void transitive(@ForAll("ordered") Expression a, @ForAll("ordered") Expression b, @ForAll("ordered") Expression c) {
        if (holds(Function.LESS_THAN, a, b) && holds(Function.LESS_THAN, b, c)) {
            assertThat(holds(Function.LESS_THAN, a, c)).isTrue();
        }
    }
}
