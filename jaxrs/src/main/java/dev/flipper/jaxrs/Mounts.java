// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Flipper;
import dev.flipper.jaxrs.FlipperResource.Access;
import dev.flipper.spi.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the configuration asks to be mounted.
 *
 * @param api the path of the API
 * @param access what may be done there
 * @param secret what webhooks are signed with
 * @param webhook the path of the webhook, which is mounted when there is a secret
 * @param tolerance how far the time of a signature may be away
 */
record Mounts(Optional<String> api, Access access, Optional<String> secret, String webhook, Duration tolerance) {

    private static final String API_PATH = "flipper.api.path";
    private static final String READ_ONLY = "flipper.api.read-only";
    private static final String CLOUD_PATH = "flipper.cloud.path";
    private static final String SECRET = "flipper.cloud.sync-secret";
    private static final String TOLERANCE = "flipper.cloud.sync-signature-tolerance";

    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+");
    private static final String ALLOWED =
            "a path such as /flipper: a slash and a name, once or more, of letters, digits and -._~";

    /** Where something can be mounted. */
    interface Target {
        void mount(String name, String path, Handler handler);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException when a value cannot be; names the key, the value and what is allowed
     */
    static Mounts of(Settings settings) {
        var mounts = new Mounts(
                path(settings, API_PATH),
                settings.flag(READ_ONLY).orElse(false) ? Access.READ_ONLY : Access.READ_WRITE,
                settings.text(SECRET),
                path(settings, CLOUD_PATH).orElse("/_flipper"),
                settings.number(TOLERANCE, 1).map(Duration::ofSeconds).orElse(WebhookResource.TOLERANCE));
        mounts.api().filter(path -> mounts.secret().isPresent()).ifPresent(mounts::checkApart);
        return mounts;
    }

    /** One inside the other would take its requests away, and nobody be told. */
    private void checkApart(String path) {
        if ((path + "/").startsWith(webhook + "/") || (webhook + "/").startsWith(path + "/")) {
            throw Settings.invalid(
                    API_PATH, path, "a path neither at, in nor above that of " + CLOUD_PATH + ", " + webhook);
        }
    }

    private static Optional<String> path(Settings settings, String key) {
        return settings.text(key).map(text -> {
            if (!PATH.matcher(text).matches()) {
                throw Settings.invalid(key, text, ALLOWED);
            }
            return text;
        });
    }

    boolean isEmpty() {
        return api.isEmpty() && secret.isEmpty();
    }

    void mount(Flipper flipper, Target target) {
        api.ifPresent(path -> target.mount("flipper-api", path, new Api(flipper, access)));
        secret.map(known -> new Signatures(known, tolerance, Clock.systemUTC()))
                .ifPresent(signatures -> target.mount("flipper-webhook", webhook, new Webhook(flipper, signatures)));
    }
}
