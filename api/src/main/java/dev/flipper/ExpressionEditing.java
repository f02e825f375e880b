// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import dev.flipper.Expression.Call;
import dev.flipper.Expression.Constant;
import dev.flipper.Expression.Function;
import dev.flipper.Expression.Unknown;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts members into groups and takes them out. A group is a call of {@code All} or {@code Any}. */
final class ExpressionEditing {

    private ExpressionEditing() {}

    static Expression add(Expression expression, List<Expression> added) {
        Call group = group(expression);
        var members = new ArrayList<>(group.arguments());
        members.addAll(added);
        return new Call(group.function(), members);
    }

    static Expression remove(Expression expression, List<Expression> removed) {
        Call group = group(expression);
        List<Expression> kept = group.arguments().stream()
                .filter(member -> removed.stream().noneMatch(each -> isSame(member, each)))
                .toList();
        return new Call(group.function(), kept);
    }

    static Optional<Expression> prune(Expression expression) {
        return Optional.ofNullable(rest(expression));
    }

    private static Call group(Expression expression) {
        if (expression instanceof Unknown unknown) {
            throw new IllegalStateException("an expression that is not understood cannot be edited: " + unknown.json());
        }
        return isGroup(expression) ? (Call) expression : new Call(Function.ANY, List.of(expression));
    }

    private static boolean isGroup(Expression expression) {
        return expression instanceof Call call && (call.function() == Function.ALL || call.function() == Function.ANY);
    }

    /** Returns what is left of an expression, {@code null} where no condition is. */
    private static @Nullable Expression rest(Expression expression) {
        if (!isGroup(expression)) {
            return expression;
        }
        Call group = (Call) expression;
        var kept = new ArrayList<Expression>();
        for (Expression member : group.arguments()) {
            Expression rest = rest(member);
            Boolean certain = certain(rest == null ? member : rest);
            if (Boolean.FALSE.equals(certain) && group.function() == Function.ALL) {
                // Without it the group would be open for somebody; as it is, it is open for nobody.
                kept.add(rest == null ? Expression.any() : rest);
            } else if (rest != null && certain == null) {
                kept.add(rest);
            }
        }
        return kept.isEmpty() ? null : new Call(group.function(), kept);
    }

    /** Returns what groups alone make of an expression, {@code null} where it depends on a condition. */
    private static @Nullable Boolean certain(Expression expression) {
        if (!isGroup(expression)) {
            return null;
        }
        Call group = (Call) expression;
        boolean deciding = group.function() == Function.ANY;
        boolean depends = false;
        for (Expression member : group.arguments()) {
            Boolean certain = certain(member);
            if (certain == null) {
                depends = true;
            } else if (certain == deciding) {
                return deciding;
            }
        }
        return depends ? null : (Boolean) !deciding;
    }

    // Not equals: for Ruby, which edits the same store, 1 and 1.0 are the same member.
    private static boolean isSame(Expression one, Expression other) {
        if (one instanceof Call a && other instanceof Call b) {
            return a.function() == b.function() && areSame(a.arguments(), b.arguments());
        }
        if (one instanceof Constant a && other instanceof Constant b) {
            return isSameValue(a.value(), b.value());
        }
        return one.equals(other);
    }

    private static boolean isSameValue(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return decimal(a).compareTo(decimal(b)) == 0;
        }
        return Objects.equals(one, other);
    }

    private static boolean areSame(List<Expression> some, List<Expression> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!isSame(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        return number instanceof Double real ? new BigDecimal(real) : BigDecimal.valueOf(number.longValue());
    }
}
