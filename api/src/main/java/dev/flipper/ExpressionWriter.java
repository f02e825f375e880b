// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import dev.flipper.Expression.Call;
import dev.flipper.Expression.Constant;
import dev.flipper.Expression.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes expressions as canonical JSON. */
final class ExpressionWriter {

    private ExpressionWriter() {}

    static String write(Expression expression) {
        return expression instanceof Unknown unknown ? unknown.json() : Json.write(tree(expression));
    }

    private static @Nullable Object tree(Expression expression) {
        if (expression instanceof Constant constant) {
            return constant.value();
        }
        if (expression instanceof Call call) {
            List<@Nullable Object> arguments = call.arguments().stream()
                    .<@Nullable Object>map(ExpressionWriter::tree)
                    .toList();
            return Map.of(call.function().key(), arguments);
        }
        return Json.read(((Unknown) expression).json());
    }
}
