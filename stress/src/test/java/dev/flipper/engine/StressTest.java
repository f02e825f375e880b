// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.collectors.TestResult;

@DisplayName("J01 Two threads, in any interleaving,")
class StressTest {

    private static Map<String, List<TestResult>> results = Map.of();

    @BeforeAll
    static void run() throws IOException, InterruptedException {
        results = StressRun.results(Boolean.getBoolean("flipper.long"));
    }

    static Stream<String> tests() {
        return Stream.of(
                        SnapshotSwap.class,
                        InMemoryLayer.class,
                        CheckPublication.class,
                        MemoScope.class,
                        GroupRegistry.class,
                        ChangeListeners.class)
                .flatMap(subject -> Stream.of(subject.getDeclaredClasses()))
                .filter(test -> test.isAnnotationPresent(JCStressTest.class))
                .map(test -> test.getCanonicalName());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tests")
    @DisplayName("see nothing that is forbidden")
    void nothingForbidden(String test) {
        List<TestResult> runs = results.getOrDefault(test, List.of());

        assertThat(runs).as("runs, see target/jcstress/output.txt").isNotEmpty();
        assertThat(runs).allSatisfy(run -> {
            assertThat(run.getTotalCount()).as("samples").isPositive();
            assertThat(run.grading().failureMessages).as("outcomes").isEmpty();
            assertThat(run.grading().isPassed).as(run.getMessages().toString()).isTrue();
        });
    }
}
