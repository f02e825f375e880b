// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi.rest;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Notes who knows the caller of a REST request. Filters that run later may still find out. */
final class CallerFilter implements ContainerRequestFilter {

    private static final System.Logger LOG = System.getLogger("dev.flipper.cdi");

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            CDI.current().select(RestCaller.class).get().keep(request::getSecurityContext);
        } catch (ContextNotActiveException | IllegalStateException withoutCdi) {
            LOG.log(System.Logger.Level.DEBUG, "the caller of this REST request is not known", withoutCdi);
        }
    }
}
