// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Flipper;
import java.time.Clock;
import java.time.Duration;

/**
 * Where a control plane says that something has changed: a signed POST to the mount, or to {@code webhooks} below it, makes
 * the features be {@linkplain Flipper#sync() synchronised} at once. It has no path of its own, so no scan ever finds it.
 *
 * <p>Where there is a servlet container the setting {@code flipper.cloud.sync-secret} alone mounts a webhook, and no class is
 * needed. An application that mounts its own keeps its secret under a key of its own, or there are two:
 *
 * <pre>{@code
 * @Path("/changes")
 * @ApplicationScoped
 * public class Changes extends WebhookResource {
 *     public Changes() {} // for the proxy of CDI
 *
 *     @Inject
 *     public Changes(Flipper flipper, @ConfigProperty(name = "shop.changes.secret") String secret) {
 *         super(flipper, secret);
 *     }
 * }
 * }</pre>
 *
 * <p>It answers 200 with the names of the groups when the features are in step, 400 to a signature that is not right, 402
 * when the control plane answered so, 413 to a body of more than 64 KiB, 500 with two headers that say what went wrong when
 * the synchronisation failed, and 404 to everything else. Of many calls at a time one synchronises and one waits to; sixteen
 * callers wait for an answer and the others are told 202: what they announce is taken by the one that waits. No thread is
 * started.
 *
 * <p>What was answered is remembered by each instance, so an application keeps one. Safe for use by several threads.
 *
 * @implSpec Rules cloud-4, cloud-5, cloud-9, cloud-10, cloud-11 and cloud-12 of the specification.
 */
public class WebhookResource extends MountedResource {

    /** How far the clock of the sender may be away, unless it is set: 300 seconds. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    /**
     * Makes a resource.
     *
     * @param flipper whose features are synchronised
     * @param secret what the control plane signs with
     * @throws IllegalArgumentException when the secret is {@code null} or blank
     */
    public WebhookResource(Flipper flipper, String secret) {
        this(flipper, secret, TOLERANCE, Clock.systemUTC());
    }

    /**
     * Makes a resource with its own idea of time.
     *
     * @param flipper whose features are synchronised
     * @param secret what the control plane signs with
     * @param tolerance how far the time of a signature may be away, before or after
     * @param clock tells the time
     * @throws IllegalArgumentException when the secret is {@code null} or blank, or the tolerance negative
     */
    public WebhookResource(Flipper flipper, String secret, Duration tolerance, Clock clock) {
        super(new Webhook(flipper, new Signatures(secret, tolerance, clock)));
    }

    /** Makes what containers ask for beside the injected one: a client proxy of CDI, a resource of RESTEasy. It cannot answer. */
    protected WebhookResource() {
        super(null);
    }
}
