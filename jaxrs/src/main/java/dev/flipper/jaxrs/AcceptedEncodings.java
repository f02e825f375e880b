// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code Accept-Encoding} says (RFC 9110, section 12.5.3).
 *
 * @param qualities how welcome the encodings are that it names, from 0 (not at all) to 1
 */
record AcceptedEncodings(Map<String, Double> qualities) {

    private static final Pattern CODING =
            Pattern.compile("([^\\s,;]+)\\s*(?:;\\s*q\\s*=\\s*([01](?:\\.\\d{0,3})?))?\\s*(?:,|$)");

    static AcceptedEncodings of(String header) {
        var qualities = new HashMap<String, Double>();
        Matcher coding = CODING.matcher(header.toLowerCase(Locale.ROOT));
        while (coding.find()) {
            String quality = coding.group(2);
            qualities.put(
                    coding.group(1).replaceFirst("^x-gzip$", "gzip"),
                    quality == null ? 1 : Double.parseDouble(quality));
        }
        return new AcceptedEncodings(qualities);
    }

    /** Returns how welcome an encoding is; what {@code *} says, or the given number, where it is not named. */
    double quality(String encoding, double otherwise) {
        double rest = encoding.equals("identity") ? otherwise : qualities.getOrDefault("*", otherwise);
        return qualities.getOrDefault(encoding, rest);
    }
}
