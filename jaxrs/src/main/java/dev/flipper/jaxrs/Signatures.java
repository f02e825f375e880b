// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Verifies who signed a body, and when: hexadecimal HMAC-SHA-256 over the time, a dot and the body. */
final class Signatures {

    /** The only version there is; others are passed over, so that there can be one some day. */
    static final String VERSION = "v1";

    private final String secret;
    private final Duration tolerance;
    private final Clock clock;

    Signatures(@Nullable String secret, Duration tolerance, Clock clock) {
        if (secret == null || secret.isBlank()) {
            throw new IllegalArgumentException("the secret of the webhook must not be blank");
        }
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException("the tolerance must not be negative, but was " + tolerance);
        }
        this.secret = secret;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /** Returns the one signature that is right, when the header has it and is neither old nor of the future. */
    Optional<String> verified(String header, byte[] body) {
        return SignatureHeader.of(header)
                .flatMap(signed -> matching(signed, body).filter(signature -> isNow(signed.time())));
    }

    private Optional<String> matching(SignatureHeader signed, byte[] body) {
        String expected = sign(signed.time(), body);
        return signed.signatures(VERSION).stream().anyMatch(sent -> isEqual(sent, expected))
                ? Optional.of(expected)
                : Optional.empty();
    }

    /** In constant time: how long a comparison takes must not tell how much of a guess was right. */
    private static boolean isEqual(String sent, String expected) {
        return MessageDigest.isEqual(sent.getBytes(UTF_8), expected.getBytes(UTF_8));
    }

    String sign(long time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), mac.getAlgorithm()));
            mac.update((time + ".").getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private boolean isNow(long time) {
        return Math.abs((double) time - now().getEpochSecond()) <= tolerance.toSeconds();
    }

    Instant now() {
        return clock.instant();
    }

    /** Returns how long a signature that is right now stays so at most. */
    Duration validity() {
        return tolerance.multipliedBy(2);
    }

    /** Returns a text without the secret. */
    String scrubbed(String text) {
        return text.replace(secret, "[secret]");
    }
}
