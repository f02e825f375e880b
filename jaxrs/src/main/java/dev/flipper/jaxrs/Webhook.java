// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Flipper;
import dev.flipper.spi.AdapterException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Synchronises when it is told to by somebody who can sign. */
final class Webhook implements Handler {

    private static final System.Logger LOG = System.getLogger(Webhook.class.getName());
    private static final Set<String> PATHS = Set.of("", "/", "/webhooks", "/webhooks/");
    private static final int MAX_BYTES = 64 * 1024;
    private static final int PAYMENT_REQUIRED = 402;
    private static final int MAX_MESSAGE = 500;

    private final Flipper flipper;
    private final Signatures signatures;
    private final Replays replays;
    private final Rounds rounds;

    Webhook(Flipper flipper, Signatures signatures) {
        this.flipper = flipper;
        this.signatures = signatures;
        this.replays = new Replays(signatures.validity());
        this.rounds = new Rounds(flipper::sync);
    }

    @Override
    public Answer answer(Call call) {
        if (!call.method().equals("POST") || !PATHS.contains(call.path())) {
            return empty(404);
        }
        try {
            return received(call);
        } catch (Refusal unreadable) {
            return empty(400);
        }
    }

    private Answer received(Call call) {
        byte[] body = call.body().bytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            return empty(413);
        }
        return call.header("Flipper-Cloud-Signature")
                .flatMap(header -> signatures.verified(header, body))
                .map(this::signed)
                .orElseGet(() -> empty(400));
    }

    private Answer signed(String signature) {
        if (replays.contains(signature, signatures.now())) {
            return groups();
        }
        try {
            if (!rounds.join()) {
                return empty(202);
            }
        } catch (Exception e) { // a checked one too, which nothing here declares
            return failed(e);
        }
        replays.add(signature, signatures.now());
        return groups();
    }

    private Answer groups() {
        return Answers.object(json -> {
            json.writeStartArray("groups");
            flipper.groups()
                    .forEach(group ->
                            json.writeStartObject().write("name", group.name()).writeEnd());
            json.writeEnd();
        });
    }

    private Answer failed(Exception failure) {
        LOG.log(Level.WARNING, "a synchronisation that a webhook asked for failed", failure);
        String type = failure.getClass().getName();
        return empty(isPaymentRequired(failure) ? PAYMENT_REQUIRED : 500)
                .with("Flipper-Cloud-Response-Error-Class", type)
                .with(
                        "Flipper-Cloud-Response-Error-Message",
                        line(Optional.ofNullable(failure.getMessage()).orElse(type)));
    }

    private static boolean isPaymentRequired(Exception failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof AdapterException answered
                        && answered.status().orElse(0) == PAYMENT_REQUIRED);
    }

    /** A header is one line of ASCII, and what went wrong may quote what was sent. */
    private String line(String message) {
        String line = signatures.scrubbed(message).replaceAll("[^!-~]+", " ").strip();
        return line.substring(0, Math.min(line.length(), MAX_MESSAGE));
    }

    private static Answer empty(int status) {
        return Answer.json(status, json -> {});
    }
}
