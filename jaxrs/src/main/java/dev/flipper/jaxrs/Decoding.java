// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoded UTF-8, read strictly: what is not valid is nothing, not a replacement character. */
final class Decoding {

    private Decoding() {}

    /** Decodes a form's name or value, where {@code +} is a space. */
    static Optional<String> form(String encoded) {
        try {
            // Octet by octet, so that URLDecoder cannot put a replacement character in the place of a bad one.
            String octets = new String(encoded.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return utf8(URLDecoder.decode(octets, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException badEscape) {
            return Optional.empty();
        }
    }

    /** Decodes a part of a path, where {@code +} stands for itself. */
    static Optional<String> path(String encoded) {
        return form(encoded.replace("+", "%2B"));
    }

    /** Returns whether a text can be written: half a surrogate pair cannot, and would come back as another text. */
    static boolean isText(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
