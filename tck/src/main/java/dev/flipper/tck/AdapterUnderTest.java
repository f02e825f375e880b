// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.spi.Adapter;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Gives each test an adapter of the vendor's, closes it afterwards, and lets a failure begin with the rule. */
final class AdapterUnderTest implements ParameterResolver, TestExecutionExceptionHandler, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(AdapterUnderTest.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Adapter.class || type == AdapterTck.class;
    }

    // Made when the test method is about to be called, so that a vendor's own @BeforeEach comes first.
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        AdapterTck tck =
                test.getRequiredTestInstances().findInstance(AdapterTck.class).orElseThrow();
        if (parameter.getParameter().getType() == AdapterTck.class) {
            return tck;
        }
        Adapter adapter = tck.createAdapter();
        test.getStore(NAMESPACE).put(Adapter.class, adapter);
        return adapter;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        Requirement rules = test.getRequiredTestMethod().getAnnotation(Requirement.class);
        if (rules == null || failure instanceof TestAbortedException) {
            throw failure;
        }
        throw new AssertionError("Rule " + String.join(", ", rules.value()) + ": " + failure.getMessage(), failure);
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        Optional.ofNullable(test.getStore(NAMESPACE).remove(Adapter.class, Adapter.class))
                .ifPresent(Adapter::close);
    }
}
