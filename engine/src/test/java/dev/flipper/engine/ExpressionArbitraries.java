// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Actor;
import dev.flipper.Expression;
import dev.flipper.Expression.Call;
import dev.flipper.Expression.Function;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Expressions of the whole vocabulary with any arguments, and actors to evaluate them for. */
final class ExpressionArbitraries {

    private static final String[] NAMES = {"plan", "age", "flipper_id", "list", "search", "stats", ""};

    private static final int DEPTH = 4;

    private ExpressionArbitraries() {}

    static Arbitrary<Expression> constants() {
        return Arbitraries.<Object>oneOf(numbers(), texts(), Arbitraries.of(true, false))
                .injectNull(0.05)
                .map(Expression::of);
    }

    static Arbitrary<Number> numbers() {
        return Arbitraries.<Number>oneOf(
                Arbitraries.longs().between(-3, 101),
                Arbitraries.longs(),
                Arbitraries.bigIntegers().between(BigInteger.TWO.pow(63).negate(), BigInteger.TWO.pow(70)),
                Arbitraries.doubles().between(-3, 101),
                Arbitraries.doubles(),
                Arbitraries.of(9007199254740992.0, 9007199254740993L, -0.0, 1e15, 1e-5, Double.MIN_VALUE));
    }

    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(NAMES),
                Arbitraries.of(
                        "1", "25%", "2024-01-01T00:00:00Z", "1 Jan 2024 10:00", "day", "weeks", "true", "\uD800"),
                Arbitraries.strings().ofMaxLength(8));
    }

    /** Constants, and any functions with any number of arguments: right and wrong ones. */
    static Arbitrary<Expression> any() {
        return any(DEPTH);
    }

    private static Arbitrary<Expression> any(int depth) {
        if (depth == 0) {
            return constants();
        }
        Arbitrary<Expression> calls = Combinators.combine(
                        Arbitraries.of(Function.class), any(depth - 1).list().ofMaxSize(3))
                .as(Call::new);
        return Arbitraries.oneOf(constants(), calls, calls);
    }

    /** Calls that have as many arguments as they take, so that more of them come to something. */
    static Arbitrary<Expression> soundCalls() {
        return sound(DEPTH);
    }

    private static Arbitrary<Expression> sound(int depth) {
        Arbitrary<Expression> arguments = depth == 1 ? constants() : Arbitraries.oneOf(constants(), sound(depth - 1));
        return Arbitraries.of(Function.class)
                .flatMap(function -> Arbitraries.of(counts(function))
                        .flatMap(count -> arguments.list().ofSize(count).map(list -> new Call(function, list))));
    }

    private static List<Integer> counts(Function function) {
        return IntStream.rangeClosed(0, 3).filter(function::takes).boxed().toList();
    }

    static Arbitrary<Actor> actors() {
        Arbitrary<Object> values = Arbitraries.oneOf(
                numbers(),
                texts(),
                Arbitraries.of(
                        true,
                        Instant.EPOCH,
                        Instant.MAX,
                        new BigDecimal("1.50"),
                        Double.NaN,
                        Float.POSITIVE_INFINITY,
                        List.of(1, "a", List.of()),
                        Map.of("a", 1),
                        Map.of(1, Map.of()),
                        new Object()));
        return Combinators.combine(texts(), Arbitraries.maps(Arbitraries.of(NAMES), values.injectNull(0.1)))
                .as(Actor::of);
    }
}
