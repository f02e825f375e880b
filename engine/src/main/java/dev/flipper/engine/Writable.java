// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Expression;
import dev.flipper.Expression.Call;
import dev.flipper.Expression.Function;
import dev.flipper.Expression.Vocabulary;
import dev.flipper.Gate;
import dev.flipper.GateValue;

/** What may be written, of all that is valid: expressions within the vocabulary that every reader of the store has. */
record Writable(Vocabulary vocabulary) {

    /** Returns the same value, a valid one. */
    GateValue checked(GateValue value) {
        if (value.gate().equals(Gate.EXPRESSION.key())) {
            check(Expression.parse(value.value()));
        }
        return value;
    }

    private void check(Expression expression) {
        if (expression instanceof Call call) {
            Function function = call.function();
            if (!vocabulary.contains(function)) {
                throw new IllegalArgumentException(function.key() + " is not known to Flipper for Ruby 1.4: it can be"
                        + " written only with " + EngineExtension.VOCABULARY + "=all");
            }
            call.arguments().forEach(this::check);
        }
    }
}
