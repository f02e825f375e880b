// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.spi.Adapter;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test an adapter of the vendor's, and closes it afterwards. */
final class AdapterUnderTest implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(AdapterUnderTest.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Adapter.class;
    }

    // Made when the test method is about to be called, so that a vendor's own @BeforeEach comes first.
    @Override
    public Adapter resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Adapter adapter = test.getRequiredTestInstances()
                .findInstance(AdapterTck.class)
                .orElseThrow()
                .createAdapter();
        test.getStore(NAMESPACE).put(Adapter.class, adapter);
        return adapter;
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        Optional.ofNullable(test.getStore(NAMESPACE).remove(Adapter.class, Adapter.class))
                .ifPresent(Adapter::close);
    }
}
