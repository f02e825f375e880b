// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.FeatureNotFoundException;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The features that {@code keys=a,b} or {@code keys[]=a&keys[]=b} asks for. A name with an encoded comma may be one
 * feature or a list of them; that shows only when it is known which features there are.
 *
 * @param names the names in order
 */
record Keys(List<Name> names) {

    /**
     * One name.
     *
     * @param whole the name as one feature
     * @param parts what the name stands for when there is no such feature
     */
    record Name(String whole, List<String> parts) {

        static Name exactly(String name) {
            return new Name(name, List.of(name));
        }

        static Name splittable(String name) {
            return new Name(name, List.of(name.split(",")));
        }
    }

    /** Reads the parameter; empty when it is absent. */
    static Optional<Keys> of(List<FormPair> query) {
        List<FormPair> listed = named(query, "keys[]");
        List<FormPair> joined = named(query, "keys");
        if (!listed.isEmpty()) {
            return Optional.of(new Keys(decoded(listed.stream().map(FormPair::rawValue))
                    .map(Name::exactly)
                    .toList()));
        }
        return joined.isEmpty()
                ? Optional.empty()
                : Optional.of(new Keys(joined.stream().flatMap(Keys::names).toList()));
    }

    /** Reads every feature that could turn out to be meant. */
    Map<String, GateValues> read(Adapter adapter) {
        if (names.isEmpty()) {
            return Map.of();
        }
        try {
            return adapter.getAll(candidates());
        } catch (FeatureNotFoundException strict) { // a strict store tells nothing when one name is not known
            return adapter.getAll();
        }
    }

    private Collection<String> candidates() {
        return names.stream()
                .flatMap(name -> Stream.concat(Stream.of(name.whole()), name.parts().stream()))
                .distinct()
                .toList();
    }

    /** Returns the names that are meant, each once. */
    Set<String> chosen(Predicate<String> isKnown) {
        var chosen = new LinkedHashSet<String>();
        names.forEach(name -> chosen.addAll(isKnown.test(name.whole()) ? List.of(name.whole()) : name.parts()));
        return chosen;
    }

    private static Stream<Name> names(FormPair joined) {
        return joined.rawValue().contains(",")
                ? decoded(Stream.of(joined.rawValue().split(","))).map(Name::exactly)
                : joined.value().filter(name -> !name.isEmpty()).map(Name::splittable).stream();
    }

    private static Stream<String> decoded(Stream<String> raw) {
        return raw.map(Decoding::form).flatMap(Optional::stream);
    }

    private static List<FormPair> named(List<FormPair> query, String name) {
        return query.stream().filter(pair -> pair.isNamed(name)).toList();
    }
}
