// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.tck.Requirement;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Measured in a JVM of its own: an agent or a debugger in this one would allocate on the side. */
@DisplayName("A check on the warm memory adapter")
class CheckAllocationTest {

    @ParameterizedTest(name = "of kind {0} allocates nothing")
    @EnumSource(CheckAllocation.Kind.class)
    @Requirement("event-9")
    @DisplayName("allocates nothing")
    void allocatesNothing(CheckAllocation.Kind kind) throws IOException, InterruptedException {
        double bytes = Double.parseDouble(OtherJvm.run(List.of(), CheckAllocation.class, kind.name()));

        // A million checks share what the measurement itself allocates.
        assertThat(bytes).as("bytes per check").isLessThan(1);
    }
}
