// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static dev.flipper.Expression.any;
import static dev.flipper.Expression.call;
import static dev.flipper.Expression.featureEnabled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Expression;
import dev.flipper.Expression.Function;
import dev.flipper.Expression.Vocabulary;
import dev.flipper.Flipper;
import dev.flipper.tck.Requirement;
import java.util.Collections;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An expression")
class BudgetTest {

    private static final Expression FAILURE = call(Function.DIVIDE, 1, 0);

    private final Events events = new Events();
    private final Flipper flipper = Flipper.builder(Adapters.memory())
            .vocabulary(Vocabulary.ALL)
            .instrumenter(events)
            .build();

    @Test
    @Requirement("expression-58")
    @DisplayName("that asks a long one again and again ends as a failure, not after a long time")
    void manySteps() {
        Expression one = call(Function.EQUAL, call(Function.TIME, "2024-01-01T00:00:00Z"), 1);
        flipper.feature("long")
                .enableExpression(any(Collections.nCopies(2_400, one).toArray(Expression[]::new)));
        flipper.feature("search")
                .enableExpression(
                        any(Collections.nCopies(999, featureEnabled("long")).toArray(Expression[]::new)));

        assertThat(flipper.isEnabled("search")).isFalse();
        assertThat(events.setAside())
                .anySatisfy(fault -> assertThat(fault.reason()).contains("more than 100000 steps"));
    }

    @Test
    @Requirement("expression-58")
    @DisplayName("pays for the text that it makes")
    void muchText() {
        Expression one = call(Function.EQUAL, call(Function.MULTIPLY, "x", 65_536), "y");
        flipper.feature("search")
                .enableExpression(any(Collections.nCopies(50, one).toArray(Expression[]::new)));
        flipper.feature("stats")
                .enableExpression(any(Collections.nCopies(1_999, one).toArray(Expression[]::new)));

        assertThat(flipper.isEnabled("search")).isFalse();
        assertThat(events.setAside()).isEmpty();
        assertThat(flipper.isEnabled("stats")).isFalse();
        assertThat(events.setAside())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("more than 100000 steps"));
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 1_024, 16_384})
    @Requirement("expression-58")
    @DisplayName("that leads through many others has one answer, whatever the stack of the thread")
    void oneAnswer(int kibibytes) throws Exception {
        for (int i = 0; i < 60; i++) {
            Expression next = featureEnabled("f" + (i + 1));
            for (int depth = 2; depth < Expression.MAX_WRITE_DEPTH; depth++) {
                next = any(next);
            }
            flipper.feature("f" + i).enableExpression(next);
        }
        flipper.feature("f60").enable();
        var check = new FutureTask<>(() -> flipper.isEnabled("f0"));
        var thread = new Thread(null, check, "a small stack", kibibytes * 1024L);
        thread.start();

        assertThat(check.get()).isFalse();
        assertThat(events.setAside())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.reason()).contains("nests more than 500 calls"));
    }

    @Test
    @Requirement("expression-58")
    @DisplayName("that leads through a dozen others is answered")
    void enough() {
        for (int i = 0; i < 12; i++) {
            Expression next = featureEnabled("f" + (i + 1));
            for (int depth = 2; depth < Expression.MAX_WRITE_DEPTH; depth++) {
                next = any(next);
            }
            flipper.feature("f" + i).enableExpression(next);
        }
        flipper.feature("f12").enable();

        assertThat(flipper.isEnabled("f0")).isTrue();
    }

    @Test
    @Requirement("expression-59")
    @DisplayName("is evaluated in order, and no further than the argument that decides")
    void inOrder() {
        flipper.feature("any").enableExpression(any(Expression.of(true), FAILURE));
        flipper.feature("failing any").enableExpression(any(FAILURE, Expression.of(true)));
        flipper.feature("all")
                .enableExpression(call(Function.NOT_EQUAL, Expression.all(Expression.of(false), FAILURE), true));

        assertThat(flipper.isEnabled("any")).isTrue();
        assertThat(flipper.isEnabled("failing any")).isFalse();
        assertThat(flipper.isEnabled("all")).isTrue();
    }
}
