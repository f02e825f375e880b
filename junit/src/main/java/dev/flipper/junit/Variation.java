// SPDX-License-Identifier: Apache-2.0
package dev.flipper.junit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/**
 * One run of a test that varies features.
 *
 * @param states whether each of them is on
 */
record Variation(Map<String, Boolean> states) implements TestTemplateInvocationContext {

    /** All combinations, from all on to all off. */
    static Stream<Variation> of(List<String> features) {
        return IntStream.range(0, 1 << features.size()).mapToObj(number -> numbered(number, features));
    }

    /** The run that a test belongs to. Its name is all that the constructor of an enclosing class can tell it by. */
    static Variation named(String name, List<String> features) {
        return of(features)
                .filter(run -> run.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "no run that varies the features " + features + " is called \"" + name + '"'));
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
        return name();
    }

    private String name() {
        return states.entrySet().stream()
                .map(state -> state.getKey() + (state.getValue() ? " on" : " off"))
                .collect(Collectors.joining(", "));
    }
}
