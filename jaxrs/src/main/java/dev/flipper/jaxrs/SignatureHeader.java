// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code Flipper-Cloud-Signature} says: {@code t=1700000000,v1=0b90e…}.
 *
 * @param time when it was signed, in seconds since 1970
 * @param items the members that have a value, in order
 */
record SignatureHeader(long time, List<Item> items) {

    /** A whole number as Ruby reads it. One that begins with 0 would be octal there, and nobody sends it. */
    private static final Pattern WHOLE = Pattern.compile("\\s*(?:[+-]?[1-9](?:_?[0-9]){0,17}|0)\\s*");

    /**
     * One member.
     *
     * @param name the name, such as {@code v1}
     * @param value what follows the first equals sign
     */
    record Item(String name, String value) {

        static Optional<Item> of(String text) {
            int equals = text.indexOf('=');
            return equals < 0
                    ? Optional.empty()
                    : Optional.of(new Item(text.substring(0, equals), text.substring(equals + 1)));
        }
    }

    /** Reads a header; empty when it does not say when it was signed. The first time counts. */
    static Optional<SignatureHeader> of(String header) {
        List<Item> items = Arrays.stream(header.split(",\\s*"))
                .map(Item::of)
                .flatMap(Optional::stream)
                .toList();
        return items.stream()
                .filter(item -> item.name().equals("t"))
                .findFirst()
                .filter(item -> WHOLE.matcher(item.value()).matches())
                .map(item -> Long.parseLong(item.value().strip().replace("_", "")))
                .map(time -> new SignatureHeader(time, items));
    }

    /** Returns the signatures of a version; there are several while a secret is being replaced. */
    List<String> signatures(String version) {
        return items.stream()
                .filter(item -> item.name().equals(version))
                .map(Item::value)
                .toList();
    }
}
