// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi.security;

import dev.flipper.cdi.Caller;
import dev.flipper.cdi.CallerResolver;
import dev.flipper.cdi.Login;
import jakarta.enterprise.inject.Instance;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;

/** The caller that Jakarta Security knows. For the extension alone; safe for use by several threads. */
public final class SecurityCaller implements CallerResolver {

    private final Instance<SecurityContext> contexts;

    /**
     * Looks for a security context when it is asked.
     *
     * @param beans the beans of the application
     */
    public SecurityCaller(Instance<Object> beans) {
        contexts = beans.select(SecurityContext.class);
    }

    @Override
    public Optional<Caller> caller() {
        // Some servers have the bean only where an application uses Jakarta Security.
        return contexts.isResolvable() ? caller(contexts.get()) : Optional.empty();
    }

    private static Optional<Caller> caller(SecurityContext context) {
        return new Login(context::getCallerPrincipal, context::isCallerInRole).caller();
    }
}
