// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Actor;
import dev.flipper.Decision;
import dev.flipper.Expression;
import dev.flipper.Gate;
import dev.flipper.GateValues;
import dev.flipper.internal.Numbers;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the reason of a decision into words. Not on the way of a check, so it may take its time. */
final class Explanation {

    private final FeatureCheck check;
    private final List<? extends Actor> actors;

    Explanation(FeatureCheck check, List<? extends Actor> actors) {
        this.check = check;
        this.actors = actors;
    }

    Decision decision(@Nullable Gate open) {
        GateValues values = check.values();
        if (open != null) {
            return Decision.open(open, values.isKnown(), why(open));
        }
        if (!values.isKnown()) {
            return Decision.closed(Decision.Reason.FEATURE_UNKNOWN, "the feature is not known");
        }
        String explanation = values.gates().isEmpty()
                ? "no gate is set"
                : values.gates().stream().map(this::whyNot).collect(Collectors.joining("\n"));
        return Decision.closed(Decision.Reason.NO_GATE_OPEN, explanation);
    }

    private String why(Gate gate) {
        return switch (gate) {
            case BOOLEAN -> "on for everyone";
            case EXPRESSION -> "the expression is true: " + expression();
            case ACTOR -> "listed by id: " + ids();
            case PERCENTAGE_OF_ACTORS -> buckets("falls into");
            case PERCENTAGE_OF_TIME ->
                "this check was among " + percent(check.values().percentageOfTime()) + " of all checks";
            case GROUP -> "belongs to a listed group: " + groups();
        };
    }

    private String whyNot(Gate gate) {
        return switch (gate) {
            case BOOLEAN -> "not on";
            case EXPRESSION -> "the expression is not true: " + expression();
            case ACTOR -> actors.isEmpty() ? "some actors are listed, but nobody asked" : "not listed by id: " + ids();
            case PERCENTAGE_OF_ACTORS -> buckets("does not fall into");
            case PERCENTAGE_OF_TIME ->
                "this check was not among " + percent(check.values().percentageOfTime()) + " of all checks";
            case GROUP -> "belongs to none of the listed groups: " + groups();
        };
    }

    private String expression() {
        return check.values().expression().map(Expression::toJson).orElse("");
    }

    private String groups() {
        return String.join(", ", check.values().groups());
    }

    private String ids() {
        return actors.stream().map(Explanation::id).collect(Collectors.joining(", "));
    }

    private String buckets(String verb) {
        String share = percent(check.values().percentageOfActors()) + " of actors";
        if (actors.isEmpty()) {
            return share + ", but nobody asked";
        }
        String identity = actors.size() == 1
                ? id(actors.get(0))
                : Bucket.identity(actors.stream().map(Explanation::id).toList());
        String place = Numbers.percentageText(check.bucket(identity) / 1000.0);
        return ids() + " " + verb + " " + share + " (at " + place + " on a scale of 100)";
    }

    private static String percent(double percentage) {
        // Any number may be stored, up to infinity; beyond everybody there is nothing to tell apart.
        return (percentage > 100 ? "more than 100" : Numbers.percentageText(percentage)) + " %";
    }

    private static String id(Actor actor) {
        try {
            return Objects.requireNonNullElse(actor.flipperId(), "an actor without an id");
        } catch (Throwable e) {
            Faults.throwIfFatal(e);
            return "an actor whose id failed";
        }
    }
}
