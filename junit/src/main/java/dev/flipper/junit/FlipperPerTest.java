// SPDX-License-Identifier: Apache-2.0
package dev.flipper.junit;

import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.spi.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives each test a Flipper with the features that its annotations state. JUnit's store closes it. */
final class FlipperPerTest implements ParameterResolver, BeforeEachCallback, TestTemplateInvocationContextProvider {

    private static final Namespace NAMESPACE = Namespace.create(FlipperPerTest.class);
    private static final Settings MEMORY = Settings.of(Map.of("flipper.adapter", "memory"));

    // So that a constructor gets the Flipper of the test for which the instance is made.
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Flipper.class;
    }

    @Override
    public Flipper resolveParameter(ParameterContext parameter, ExtensionContext test) {
        if (test.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "a Flipper belongs to one test, and there is none yet: " + parameter.getDeclaringExecutable());
        }
        return flipper(test);
    }

    /** Makes the Flipper even if nobody asks for it: what is wrong with the annotations comes to light. */
    @Override
    public void beforeEach(ExtensionContext test) {
        flipper(test);
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext template) {
        return AnnotationSupport.isAnnotated(template.getRequiredTestMethod(), FeatureVaried.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext template) {
        List<String> features = StatedFeatures.of(template).varied();
        if (features.isEmpty() || features.size() > FeatureVaried.MOST) {
            throw new ExtensionConfigurationException("@FeatureVaried must name from 1 to %d features, but names %d: %s"
                    .formatted(FeatureVaried.MOST, features.size(), template.getRequiredTestMethod()));
        }
        return Variation.of(features).map(TestTemplateInvocationContext.class::cast);
    }

    private static Flipper flipper(ExtensionContext test) {
        return test.getStore(NAMESPACE).getOrComputeIfAbsent(Flipper.class, key -> make(test), Flipper.class);
    }

    private static Flipper make(ExtensionContext test) {
        StatedFeatures stated = StatedFeatures.of(test);
        var states = new LinkedHashMap<>(stated.fixed());
        if (!stated.varied().isEmpty()) {
            states.putAll(
                    Variation.named(test.getDisplayName(), stated.varied()).states());
        }
        Flipper flipper = Flipper.builder(MEMORY).build();
        states.forEach((feature, on) -> set(flipper.feature(feature), on));
        return flipper;
    }

    private static void set(Feature feature, boolean on) {
        if (on) {
            feature.enable();
        } else {
            feature.disable();
        }
    }
}
