// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi.rest;

import dev.flipper.cdi.Caller;
import dev.flipper.cdi.CallerResolver;
import dev.flipper.cdi.Login;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The caller of the REST request in progress, as its filters left it. For the extension alone. */
public class RestCaller {

    private Supplier<? extends @Nullable SecurityContext> context = () -> null;

    /** For the container. */
    public RestCaller() {}

    /**
     * Adds a bean of this type, one for each request.
     *
     * @param event where beans are added
     */
    public static void addTo(AfterBeanDiscovery event) {
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
        Instance<RestCaller> callers = beans.select(RestCaller.class);
        return () -> callers.get().caller();
    }

    /**
     * Keeps who knows the security context of the request. Filters may still put another one in its place.
     *
     * @param present asked whenever the caller is
     */
    public void keep(Supplier<? extends @Nullable SecurityContext> present) {
        context = present;
    }

    /**
     * Returns the caller.
     *
     * @return empty when there is no REST request, or nobody is logged in
     */
    public Optional<Caller> caller() {
        return new Login(this::principal, this::isInRole).caller();
    }

    private @Nullable Principal principal() {
        SecurityContext present = context.get();
        return present == null ? null : present.getUserPrincipal();
    }

    private boolean isInRole(String role) {
        SecurityContext present = context.get();
        return present != null && present.isUserInRole(role);
    }
}
