// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

/** Placeholder. */
public class WebhookResource {
    private WebhookResource() {}
}
