// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi.rest;

import dev.flipper.cdi.Caller;
import dev.flipper.cdi.CallerResolver;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller of the REST request in progress, as its filters left it. For the extension alone. */
public class RestCaller {

    private @Nullable SecurityContext context;

    /** For the container. */
    public RestCaller() {}

    /**
     * Adds a bean of this type, one for each request.
     *
     * @param event where beans are added
     */
    public static void addTo(AfterBeanDiscovery event) {
        // Asked for first: the container must not see a class of which half is missing.
        Objects.requireNonNull(SecurityContext.class);
        event.<RestCaller>addBean()
                .beanClass(RestCaller.class)
                .types(RestCaller.class, Object.class)
                .scope(RequestScoped.class)
                .createWith(creation -> new RestCaller());
    }

    /**
     * Returns a resolver of the caller of a REST request.
     *
     * @param beans the beans of the application
     * @return a resolver, safe for use by several threads
     */
    public static CallerResolver resolver(Instance<Object> beans) {
        Objects.requireNonNull(SecurityContext.class);
        Instance<RestCaller> callers = beans.select(RestCaller.class);
        return () -> callers.get().caller();
    }

    /**
     * Keeps the security context of the request.
     *
     * @param present the context
     */
    public void keep(SecurityContext present) {
        context = present;
    }

    /**
     * Returns the caller.
     *
     * @return empty when there is no REST request, or nobody is logged in
     */
    public Optional<Caller> caller() {
        return Optional.ofNullable(context).flatMap(RestCaller::caller);
    }

    private static Optional<Caller> caller(SecurityContext context) {
        return Optional.ofNullable(context.getUserPrincipal())
                .map(principal -> Caller.of(principal.getName(), context::isUserInRole));
    }
}
