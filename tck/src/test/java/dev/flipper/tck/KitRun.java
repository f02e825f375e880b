// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One run of the kit, as a vendor's build would start it, and what came of it. */
final class KitRun implements TestExecutionListener {

    final Set<String> passedRules = new TreeSet<>();
    final Set<String> failedRules = new TreeSet<>();
    final List<Throwable> failures = new ArrayList<>();
    int passed;

    private KitRun() {}

    static KitRun of(Class<?> test) {
        var run = new KitRun();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(test))
                .build();
        LauncherFactory.create().execute(request, run);
        return run;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean success = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        result.getThrowable().ifPresent(failures::add);
        if (test.isTest()) {
            passed += success ? 1 : 0;
            (success ? passedRules : failedRules).addAll(rules(test));
        }
    }

    private static List<String> rules(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod().getAnnotation(Requirement.class))
                .map(requirement -> List.of(requirement.value()))
                .orElse(List.of());
    }
}
