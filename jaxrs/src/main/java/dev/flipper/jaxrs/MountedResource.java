// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything below one path. What that is, is read from the raw path of the request, because a template of Jakarta REST
 * loses semicolons, slashes and encodings. Applications extend {@link FlipperResource} or {@link WebhookResource}.
 *
 * <p>Safe for use by several threads.
 */
public abstract class MountedResource {

    // The methods are not final: a client proxy of CDI must be able to override them (CDI 4.0, section 3.10).
    private static final String REST = "flipperPath";
    private static final String EVERYTHING = "{" + REST + ": .*}";

    private final @Nullable Handler handler;

    /** Takes what answers; nothing where a container only wants an object to stand for another. */
    MountedResource(@Nullable Handler handler) {
        this.handler = handler;
    }

    /**
     * Answers GET and HEAD below the mount.
     *
     * @param uri the address of the request
     * @param headers the headers of the request
     * @return the answer
     */
    @GET
    @Path(EVERYTHING)
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer("GET", uri, headers, null);
    }

    /**
     * Answers GET and HEAD of the mount itself.
     *
     * @param uri the address of the request
     * @param headers the headers of the request
     * @return the answer
     */
    @GET
    public Response getMount(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer("GET", uri, headers, null);
    }

    /**
     * Answers POST below the mount.
     *
     * @param uri the address of the request
     * @param headers the headers of the request
     * @param body the body
     * @return the answer
     */
    @POST
    @Path(EVERYTHING)
    public Response post(@Context UriInfo uri, @Context HttpHeaders headers, @Nullable InputStream body) {
        return answer("POST", uri, headers, body);
    }

    /**
     * Answers POST of the mount itself.
     *
     * @param uri the address of the request
     * @param headers the headers of the request
     * @param body the body
     * @return the answer
     */
    @POST
    public Response postMount(@Context UriInfo uri, @Context HttpHeaders headers, @Nullable InputStream body) {
        return answer("POST", uri, headers, body);
    }

    /**
     * Answers DELETE below the mount.
     *
     * @param uri the address of the request
     * @param headers the headers of the request
     * @param body the body
     * @return the answer
     */
    @DELETE
    @Path(EVERYTHING)
    public Response delete(@Context UriInfo uri, @Context HttpHeaders headers, @Nullable InputStream body) {
        return answer("DELETE", uri, headers, body);
    }

    /**
     * Answers DELETE of the mount itself.
     *
     * @param uri the address of the request
     * @param headers the headers of the request
     * @param body the body
     * @return the answer
     */
    @DELETE
    public Response deleteMount(@Context UriInfo uri, @Context HttpHeaders headers, @Nullable InputStream body) {
        return answer("DELETE", uri, headers, body);
    }

    /**
     * Answers PUT below the mount.
     *
     * @param uri the address of the request
     * @param headers the headers of the request
     * @return the answer
     */
    @PUT
    @Path(EVERYTHING)
    public Response put(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer("PUT", uri, headers, null);
    }

    /**
     * Answers PUT of the mount itself.
     *
     * @param uri the address of the request
     * @param headers the headers of the request
     * @return the answer
     */
    @PUT
    public Response putMount(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer("PUT", uri, headers, null);
    }

    /**
     * Answers PATCH below the mount.
     *
     * @param uri the address of the request
     * @param headers the headers of the request
     * @return the answer
     */
    @PATCH
    @Path(EVERYTHING)
    public Response patch(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer("PATCH", uri, headers, null);
    }

    /**
     * Answers PATCH of the mount itself.
     *
     * @param uri the address of the request
     * @param headers the headers of the request
     * @return the answer
     */
    @PATCH
    public Response patchMount(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer("PATCH", uri, headers, null);
    }

    /**
     * Answers OPTIONS below the mount.
     *
     * @param uri the address of the request
     * @param headers the headers of the request
     * @return the answer
     */
    @OPTIONS
    @Path(EVERYTHING)
    public Response options(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer("OPTIONS", uri, headers, null);
    }

    /**
     * Answers OPTIONS of the mount itself.
     *
     * @param uri the address of the request
     * @param headers the headers of the request
     * @return the answer
     */
    @OPTIONS
    public Response optionsMount(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer("OPTIONS", uri, headers, null);
    }

    private Response answer(String method, UriInfo uri, HttpHeaders headers, @Nullable InputStream body) {
        if (handler == null) {
            throw new IllegalStateException("made for a proxy: without a Flipper there is nothing to answer with");
        }
        var call = new Call(
                method,
                pathBelow(uri),
                Query.of(uri.getRequestUri().getRawQuery()),
                name -> Optional.ofNullable(headers.getHeaderString(name)),
                RequestBody.of(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), body));
        return response(call, handler.answer(call));
    }

    private static String pathBelow(UriInfo uri) {
        String rest = uri.getPathParameters(false).getFirst(REST);
        return Mount.endOf(uri.getRequestUri().getRawPath(), rest == null ? "" : rest);
    }

    private static Response response(Call call, Answer answer) {
        var response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        if (Compression.isWanted(call, answer)) {
            return LateGzip.of(response, answer.body());
        }
        // Bytes, because a provider of the application might take text for a value and quote it.
        return answer.body().length == 0
                ? response.build()
                : response.entity(answer.body()).build();
    }
}
