// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes entity tags of text that is stored. Order does not count, so that all nodes and all restarts agree. The tags are
 * weak, and the same for every encoding of an answer (RFC 9110, section 8.8.3).
 */
final class Digest {

    private static final int TAG_BYTES = 16;
    private static final Comparator<GateValue> ORDER =
            Comparator.comparing(GateValue::gate).thenComparing(GateValue::value);

    private final MessageDigest sha = sha256();

    private Digest() {}

    /** Returns the tag of all features. */
    static String of(Map<String, GateValues> features) {
        var digest = new Digest();
        new TreeMap<>(features).forEach(digest::add);
        return digest.tag();
    }

    /** Returns the tag of one feature. */
    static String of(String feature, GateValues values) {
        var digest = new Digest();
        digest.add(feature, values);
        return digest.tag();
    }

    /** Returns the tag of an answer. */
    static String of(byte[] answer) {
        var digest = new Digest();
        digest.sha.update(answer);
        return digest.tag();
    }

    private void add(String feature, GateValues values) {
        add(feature);
        add(values.asSet().size());
        values.asSet().stream().sorted(ORDER).forEach(value -> {
            add(value.gate());
            add(value.value());
        });
    }

    /** Adds a text after its length: without it "ab" and "c" would be "a" and "bc". */
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        sha.update(bytes);
    }

    private void add(int number) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
    }

    private String tag() {
        return "W/\"" + HexFormat.of().formatHex(sha.digest(), 0, TAG_BYTES) + '"';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
