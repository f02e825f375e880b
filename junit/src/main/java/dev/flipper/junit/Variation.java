// SPDX-License-Identifier: Apache-2.0
package dev.flipper.junit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/**
 * One run of a test that varies features.
 *
 * @param states whether each of them is on
 */
record Variation(Map<String, Boolean> states)
        implements TestTemplateInvocationContext, TestInstancePreConstructCallback {

    /** All combinations, from all on to all off. */
    static Stream<Variation> of(List<String> features) {
        return IntStream.range(0, 1 << features.size()).mapToObj(number -> numbered(number, features));
    }

    private static Variation numbered(int number, List<String> features) {
        var states = new LinkedHashMap<String, Boolean>();
        for (int i = 0; i < features.size(); i++) {
            int bit = features.size() - 1 - i;
            states.put(features.get(i), (number >> bit & 1) == 0);
        }
        return new Variation(states);
    }

    @Override
    public String getDisplayName(int index) {
        return states.entrySet().stream()
                .map(state -> state.getKey() + (state.getValue() ? " on" : " off"))
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    // Before a constructor can ask for the Flipper. Where one instance serves all tests it comes too early to be
    // called.
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext instance, ExtensionContext test) {
        prepareInvocation(test);
    }

    @Override
    public void prepareInvocation(ExtensionContext test) {
        FlipperPerTest.store(test).put(Variation.class, this);
    }
}
