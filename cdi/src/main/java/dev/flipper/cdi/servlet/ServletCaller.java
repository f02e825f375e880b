// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi.servlet;

import dev.flipper.cdi.Caller;
import dev.flipper.cdi.CallerResolver;
import dev.flipper.cdi.Login;
import jakarta.enterprise.inject.Instance;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The caller of the servlet request. For the extension alone; safe for use by several threads. */
public final class ServletCaller implements CallerResolver {

    private final Instance<HttpServletRequest> requests;

    /**
     * Looks for a request when it is asked.
     *
     * @param beans the beans of the application
     */
    public ServletCaller(Instance<Object> beans) {
        requests = beans.select(HttpServletRequest.class);
    }

    @Override
    public Optional<Caller> caller() {
        return requests.isResolvable() ? caller(requests.get()) : Optional.empty();
    }

    private static Optional<Caller> caller(HttpServletRequest request) {
        return new Login(request::getUserPrincipal, request::isUserInRole).caller();
    }
}
