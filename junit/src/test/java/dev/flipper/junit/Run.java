// SPDX-License-Identifier: Apache-2.0
package dev.flipper.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What came of running a class of tests as an application's build would. */
final class Run {

    private final EngineExecutionResults results;

    private Run(EngineExecutionResults results) {
        this.results = results;
    }

    static Run of(Class<?> tests) {
        return of(tests, Map.of());
    }

    static Run of(Class<?> tests, Map<String, String> settings) {
        return new Run(EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameters(settings)
                .execute());
    }

    /** The names of the tests that passed, as people see them. */
    List<String> passed() {
        return results.testEvents().succeeded().stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    /** What the failures of tests and of classes say. */
    List<String> failures() {
        return results.allEvents().failed().stream()
                .flatMap(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().stream())
                .map(failure -> String.valueOf(failure.getMessage()))
                .toList();
    }
}
