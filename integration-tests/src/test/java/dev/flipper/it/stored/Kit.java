// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.stored;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * What came of a class of tests.
 *
 * @param found how many tests there are
 * @param succeeded how many of them succeeded
 * @param failures of the others, with the names of the tests
 */
public record Kit(long found, long succeeded, List<String> failures) {

    /** Runs the tests of a class on this thread. */
    public static Kit run(Class<?> tests) {
        var listener = new SummaryGeneratingListener();
        // Engines are not looked for: a server has other ideas about the class loader of a thread.
        LauncherConfig config = LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
        LauncherFactory.create(config)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        return new Kit(summary.getTestsFoundCount(), summary.getTestsSucceededCount(), failures(summary));
    }

    private static List<String> failures(TestExecutionSummary summary) {
        return summary.getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getDisplayName() + ": " + failure.getException())
                .toList();
    }
}
