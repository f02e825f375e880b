// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What stands for a million answers in one line. */
final class Digest {

    private Digest() {}

    static String of(byte[] bytes) {
        try {
            // Not String.format: in some languages its digits are others.
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes)).toString(16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
