// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi.rest;

import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Tells every REST application what a closed feature is, and us who its callers are. Found by Jakarta REST, 3.1 or newer,
 * as a service.
 *
 * @see <a href="https://jakarta.ee/specifications/restful-ws/3.1/">Jakarta REST 3.1, Services</a>
 */
public final class FlipperFeature implements Feature {

    /** Before the application's own filters, which may ask; who the caller is counts when it is asked for. */
    private static final int FIRST = Integer.MIN_VALUE;

    /** An application's own mapper comes first. */
    private static final int LAST = Integer.MAX_VALUE;

    /** For the container. */
    public FlipperFeature() {}

    @Override
    public boolean configure(FeatureContext context) {
        if (context.getConfiguration().getRuntimeType() != RuntimeType.SERVER) {
            return false;
        }
        context.register(new CallerFilter(), FIRST);
        context.register(new FeatureDisabledMapper(), LAST);
        return true;
    }
}
