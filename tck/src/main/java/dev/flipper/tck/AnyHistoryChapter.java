// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.spi.Adapter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class AnyHistoryChapter {

    static final int STEPS = Integer.getInteger(AdapterTck.STEPS, 250);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    @Requirement("adapter-18")
    @DisplayName("it holds what the model holds after each of many writes")
    void agreesWithTheModel(long seed, Adapter adapter) {
        var history = new History(seed);
        var model = new ModelAdapter();
        for (int i = 1; i <= STEPS; i++) {
            History.Step step = history.next();
            step.write().accept(model);
            step.write().accept(adapter);
            String when = "seed " + seed + ", step " + i + " (" + step.text() + ")";
            assertThat(Stored.of(adapter.getAll(History.FEATURES)))
                    .as(when)
                    .isEqualTo(Stored.of(model.getAll(History.FEATURES)));
            assertThat(adapter.features()).as(when).isEqualTo(model.features());
        }
    }
}
