// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code Accept-Encoding} says (RFC 9110, section 12.5.3).
 *
 * @param qualities how welcome the encodings are that it names, from 0 (not at all) to 1
 */
record AcceptedEncodings(Map<String, Double> qualities) {

    /** Far more than there are. What comes after them is not looked at. */
    private static final int MOST = 64;

    private static final Pattern QUALITY = Pattern.compile("[01](?:\\.\\d{0,3})?");

    static AcceptedEncodings of(String header) {
        var qualities = new HashMap<String, Double>();
        // Cut by hand: one expression over all of it tried every beginning of a long word, and anybody may send one.
        Arrays.stream(header.split(",", MOST + 1)).limit(MOST).forEach(member -> {
            String[] parts = member.toLowerCase(Locale.ROOT).split(";", 2);
            String name = parts[0].strip();
            quality(parts.length == 2 ? parts[1] : "q=1")
                    .ifPresent(quality -> qualities.put(name.equals("x-gzip") ? "gzip" : name, quality));
        });
        return new AcceptedEncodings(qualities);
    }

    private static Optional<Double> quality(String parameter) {
        String[] pair = parameter.split("=", 2);
        return pair.length == 2 && pair[0].strip().equals("q")
                ? Optional.of(pair[1].strip())
                        .filter(text -> QUALITY.matcher(text).matches())
                        .map(Double::valueOf)
                : Optional.empty();
    }

    /** Returns how welcome an encoding is; what {@code *} says, or the given number, where it is not named. */
    double quality(String encoding, double otherwise) {
        double rest = encoding.equals("identity") ? otherwise : qualities.getOrDefault("*", otherwise);
        return qualities.getOrDefault(encoding, rest);
    }
}
