// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One parameter of a query or a form, still encoded: a comma that was sent as {@code %2C} is not a comma.
 *
 * @param rawName the name
 * @param rawValue the value; empty text where there is none
 */
record FormPair(String rawName, String rawValue) {

    static List<FormPair> split(String form) {
        return Arrays.stream(form.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(FormPair::pair)
                .toList();
    }

    private static FormPair pair(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new FormPair(text, "")
                : new FormPair(text.substring(0, equals), text.substring(equals + 1));
    }

    boolean isNamed(String name) {
        return Decoding.form(rawName).filter(name::equals).isPresent();
    }

    /** Returns the value; empty when it is not validly encoded. */
    Optional<String> value() {
        return Decoding.form(rawValue);
    }
}
