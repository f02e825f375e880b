// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Actor;
import dev.flipper.Expression;
import dev.flipper.Expression.Call;
import dev.flipper.Expression.Constant;
import dev.flipper.Expression.Function;
import dev.flipper.Expression.Unknown;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions for one actor, or for nobody in particular. */
final class Evaluation {

    private final Engine engine;
    private final @Nullable Actor actor;
    private final Trail trail;

    Evaluation(Engine engine, @Nullable Actor actor, Trail trail) {
        this.engine = engine;
        this.actor = actor;
        this.trail = trail;
    }

    /** Returns whether a stored expression opens its gate. */
    boolean isTrue(Expression expression) {
        if (expression instanceof Constant constant && !(constant.value() instanceof String)) {
            throw new Failure("the expression is the constant " + constant.value());
        }
        return isTruthy(evaluate(expression));
    }

    private static boolean isTruthy(@Nullable Object value) {
        return value != null && !Boolean.FALSE.equals(value);
    }

    private @Nullable Object evaluate(Expression expression) {
        if (expression instanceof Constant constant) {
            return constant.value();
        }
        if (expression instanceof Unknown unknown) {
            throw new Failure("the expression is not understood: " + unknown.json());
        }
        Call call = (Call) expression;
        if (!call.function().takes(call.arguments().size())) {
            throw new Failure(
                    call.function().key() + " does not take " + call.arguments().size() + " arguments");
        }
        try {
            trail.enter();
            return evaluate(call.function(), call.arguments());
        } finally {
            trail.leave();
        }
    }

    private @Nullable Object evaluate(Function function, List<Expression> arguments) {
        return switch (function) {
            case ALL -> all(arguments);
            case ANY -> any(arguments);
            case EQUAL -> Comparison.areEqual(first(arguments), second(arguments));
            case NOT_EQUAL -> !Comparison.areEqual(first(arguments), second(arguments));
            case GREATER_THAN, GREATER_THAN_OR_EQUAL_TO, LESS_THAN, LESS_THAN_OR_EQUAL_TO ->
                Comparison.holds(function, first(arguments), second(arguments));
            case BOOLEAN -> Conversion.toBoolean(first(arguments));
            case NUMBER -> Conversion.toNumber(first(arguments));
            case STRING -> counted(Conversion.toText(first(arguments)));
            case TIME -> Conversion.toTime(first(arguments));
            case PERCENTAGE -> Conversion.toPercentage(first(arguments));
            case PROPERTY -> property(Conversion.toText(first(arguments)));
            case FEATURE_ENABLED -> isFeatureEnabled(Conversion.toText(first(arguments)));
            case PERCENTAGE_OF_ACTORS -> isWithin(first(arguments), second(arguments));
            case NOW -> engine.clock().instant();
            case RANDOM -> random(arguments.isEmpty() ? null : first(arguments), arguments.isEmpty());
            case ADD -> counted(Arithmetic.add(first(arguments), second(arguments)));
            case SUBTRACT -> Arithmetic.subtract(first(arguments), second(arguments));
            case MULTIPLY -> counted(Arithmetic.multiply(first(arguments), second(arguments)));
            case DIVIDE -> Arithmetic.divide(first(arguments), second(arguments));
            case DURATION -> Arithmetic.duration(first(arguments), second(arguments));
            case MIN, MAX -> Extreme.of(function, values(arguments));
            case IN -> Membership.isIn(first(arguments), second(arguments));
            case NOT_IN -> Membership.isNotIn(first(arguments), second(arguments));
            case INCLUDE -> Membership.includes(first(arguments), second(arguments));
            case EXCLUDE -> !Membership.includes(first(arguments), second(arguments));
        };
    }

    private Object counted(Object result) {
        if (result instanceof String text) {
            trail.spendOn(text);
        }
        return result;
    }

    private boolean all(List<Expression> members) {
        for (int i = 0; i < members.size(); i++) {
            if (!isTruthy(evaluate(members.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private boolean any(List<Expression> members) {
        for (int i = 0; i < members.size(); i++) {
            if (isTruthy(evaluate(members.get(i)))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Object first(List<Expression> arguments) {
        return evaluate(arguments.get(0));
    }

    private @Nullable Object second(List<Expression> arguments) {
        return evaluate(arguments.get(1));
    }

    private List<@Nullable Object> values(List<Expression> arguments) {
        var values = new ArrayList<@Nullable Object>(arguments.size());
        arguments.forEach(argument -> values.add(evaluate(argument)));
        return values;
    }

    private @Nullable Object property(String name) {
        if (actor == null) {
            return null;
        }
        return name.equals("flipper_id")
                ? actor.flipperId()
                : PropertyValue.of(actor.flipperProperties().get(name));
    }

    private boolean isFeatureEnabled(String feature) {
        // The call that closes a cycle is false before any gate of that feature is asked.
        if (trail.leadsThrough(feature)) {
            return false;
        }
        trail.ask();
        return engine.openGate(feature, actor, trail) != null;
    }

    private boolean isWithin(@Nullable Object identity, @Nullable Object percentage) {
        if (!(percentage instanceof Number number)) {
            throw new Failure("PercentageOfActors needs a number, but was given " + percentage);
        }
        int nameState = Crc32.update(Crc32.START, trail.feature());
        return Bucket.isWithin(Bucket.of(nameState, Conversion.toText(identity)), number.doubleValue());
    }

    private Number random(@Nullable Object limit, boolean unlimited) {
        double draw = engine.random().getAsDouble();
        if (unlimited || limit == null) {
            return draw;
        }
        if (!(limit instanceof Number number)) {
            throw new Failure("Random needs a number, but was given " + limit);
        }
        BigInteger bound = Conversion.exact(number).toBigInteger().abs();
        return bound.signum() == 0
                ? (Number) draw
                : new BigDecimal(bound).multiply(BigDecimal.valueOf(draw)).toBigInteger();
    }
}
