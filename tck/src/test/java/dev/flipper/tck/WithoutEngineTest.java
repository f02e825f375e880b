// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Flipper;
import dev.flipper.FlipperException;
import dev.flipper.spi.Settings;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** This module has no engine on its paths. */
@DisplayName("Without an engine")
class WithoutEngineTest {

    @Test
    @Requirement("error-6")
    @DisplayName("an instance cannot be made, and the message says what is missing")
    void says() {
        List<ThrowingCallable> attempts = List.of(
                () -> Flipper.create(new ModelAdapter()),
                () -> Flipper.builder(Settings.of(Map.of())),
                () -> Flipper.builder(new ModelAdapter(), Settings.of(Map.of())));

        for (ThrowingCallable attempt : attempts) {
            assertThatThrownBy(attempt)
                    .isInstanceOf(FlipperException.class)
                    .hasMessageContaining("add flipper-engine to the class path");
        }
    }
}
