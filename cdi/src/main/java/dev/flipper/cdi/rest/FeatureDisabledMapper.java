// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi.rest;

import dev.flipper.FeatureDisabledException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers 404 when a resource requires a feature that is closed: for this caller the resource is not there. */
final class FeatureDisabledMapper implements ExceptionMapper<FeatureDisabledException> {

    @Override
    public Response toResponse(FeatureDisabledException closed) {
        // Which feature it is stays with us: what is not open yet is nobody's business.
        return Response.status(Response.Status.NOT_FOUND)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity("{}")
                .build();
    }
}
