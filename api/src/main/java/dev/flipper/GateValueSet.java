// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a feature seen as a set, made while it is walked. */
final class GateValueSet extends AbstractSet<GateValue> {

    private final Map<String, Set<String>> texts;

    GateValueSet(Map<String, Set<String>> texts) {
        this.texts = texts;
    }

    @Override
    public Iterator<GateValue> iterator() {
        return texts.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(text -> new GateValue(entry.getKey(), text)))
                .iterator();
    }

    @Override
    public int size() {
        return texts.values().stream().mapToInt(Set::size).sum();
    }

    @Override
    public boolean contains(@Nullable Object other) {
        return other instanceof GateValue value
                && texts.getOrDefault(value.gate(), Set.of()).contains(value.value());
    }
}
