// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Actor;
import java.util.Optional;

/**
 * Says on whose behalf the calling thread works. {@link FeatureFlag}, {@link RequiresFeature} and the pages ask for this
 * actor. Unless the application has a bean of this type, it is the caller of Jakarta Security, of Jakarta REST or of the
 * servlet request, whichever knows one first.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class CurrentCustomer implements CallerResolver {
 *     @Inject Session session;
 *
 *     public Optional<Customer> caller() {
 *         return session.customer();
 *     }
 * }
 * }</pre>
 *
 * <p>Implementations must be safe for use by several threads. What they throw is logged and counts as nobody.
 */
@FunctionalInterface
public interface CallerResolver {

    /**
     * Returns the current caller.
     *
     * @return the actor, empty outside a request and when nobody is logged in
     */
    Optional<? extends Actor> caller();
}
