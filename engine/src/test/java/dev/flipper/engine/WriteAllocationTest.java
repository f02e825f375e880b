// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.tck.Requirement;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A list of actors in the memory adapter")
class WriteAllocationTest {

    @ParameterizedTest(name = "to {0} one")
    @EnumSource(WriteAllocation.Kind.class)
    @Requirement("feature-25")
    @DisplayName(
            "takes about as much memory to change by one, and to ask then, when it has 100,000 as when it has 1,000")
    void oneOfMany(WriteAllocation.Kind kind) throws IOException, InterruptedException {
        long ofFew = bytes(kind, 1_000);
        long ofMany = bytes(kind, 100_000);

        // A copy of 100,000 would take a hundred times as much.
        assertThat(ofMany)
                .as("bytes for one of 100,000, against %d for one of 1,000", ofFew)
                .isLessThan(4 * ofFew);
    }

    private static long bytes(WriteAllocation.Kind kind, int listed) throws IOException, InterruptedException {
        return Long.parseLong(OtherJvm.run(List.of(), WriteAllocation.class, kind.name(), Integer.toString(listed)));
    }
}
