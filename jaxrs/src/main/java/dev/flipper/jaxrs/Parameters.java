// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a request says by name. A name that says nothing usable hides the same name of a weaker place. */
final class Parameters {

    static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, Optional<String>> texts;

    private Parameters(Map<String, Optional<String>> texts) {
        this.texts = texts;
    }

    /** Takes the values by name; empty for {@code null}, a list, an object. */
    static Parameters of(Map<String, Optional<String>> texts) {
        return new Parameters(texts);
    }

    /** Takes a query or a form. Of several values of one name the last one counts. */
    static Parameters of(List<FormPair> pairs) {
        var texts = new HashMap<String, Optional<String>>();
        pairs.forEach(pair -> Decoding.form(pair.rawName()).ifPresent(name -> texts.put(name, pair.value())));
        return new Parameters(texts);
    }

    /** Returns these parameters below stronger ones. */
    Parameters with(Parameters stronger) {
        var all = new HashMap<>(texts);
        all.putAll(stronger.texts);
        return new Parameters(all);
    }

    Optional<String> text(String name) {
        return texts.getOrDefault(name, Optional.empty());
    }
}
