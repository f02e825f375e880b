// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Flipper;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;

/**
 * Flipper's HTTP API under a path of the application's choice. It has no path of its own, so no scan ever finds it: an
 * application mounts it on purpose, behind its own authentication, because there is none in here.
 *
 * <pre>{@code
 * @Path("/flipper")
 * @Dependent
 * public class FlagsResource extends FlipperResource {
 *     public FlagsResource() {} // RESTEasy refuses a resource without one
 *
 *     @Inject
 *     public FlagsResource(Flipper flipper) {
 *         super(flipper);
 *     }
 * }
 * }</pre>
 *
 * <p>A sub-resource locator may return one as well. What lies below the mount is read from the raw path of the request,
 * so that the name of a feature may hold slashes, semicolons and whatever else a URL can carry.
 *
 * <p>Safe for use by several threads.
 *
 * @see <a href="https://www.flippercloud.io/docs/api">Flipper's HTTP API</a>
 */
public class FlipperResource {

    private final @Nullable Flipper flipper;

    /**
     * Makes a resource.
     *
     * @param flipper the features to show and change
     */
    public FlipperResource(Flipper flipper) {
        this.flipper = flipper;
    }

    /** Makes what containers ask for beside the injected one: a client proxy of CDI, a resource of RESTEasy. It cannot answer. */
    protected FlipperResource() {
        this.flipper = null;
    }

    /**
     * Answers GET and HEAD.
     *
     * @param uri the address of the request
     * @return the answer
     */
    @GET
    @Path("{" + Mount.REST + ": .*}")
    public Response get(@Context UriInfo uri) {
        return answer("GET", uri, RequestBody.NONE);
    }

    /**
     * Answers POST.
     *
     * @param uri the address of the request
     * @param type the type of the body, as it was sent
     * @param body the body
     * @return the answer
     */
    @POST
    @Path("{" + Mount.REST + ": .*}")
    public Response post(
            @Context UriInfo uri,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @Nullable InputStream body) {
        return answer("POST", uri, RequestBody.of(type, body));
    }

    /**
     * Answers DELETE.
     *
     * @param uri the address of the request
     * @param type the type of the body, as it was sent
     * @param body the body
     * @return the answer
     */
    @DELETE
    @Path("{" + Mount.REST + ": .*}")
    public Response delete(
            @Context UriInfo uri,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @Nullable InputStream body) {
        return answer("DELETE", uri, RequestBody.of(type, body));
    }

    /**
     * Answers PUT, which nothing here allows.
     *
     * @param uri the address of the request
     * @return the answer
     */
    @PUT
    @Path("{" + Mount.REST + ": .*}")
    public Response put(@Context UriInfo uri) {
        return answer("PUT", uri, RequestBody.NONE);
    }

    /**
     * Answers PATCH, which nothing here allows.
     *
     * @param uri the address of the request
     * @return the answer
     */
    @PATCH
    @Path("{" + Mount.REST + ": .*}")
    public Response patch(@Context UriInfo uri) {
        return answer("PATCH", uri, RequestBody.NONE);
    }

    /**
     * Answers OPTIONS with what is allowed.
     *
     * @param uri the address of the request
     * @return the answer
     */
    @OPTIONS
    @Path("{" + Mount.REST + ": .*}")
    public Response options(@Context UriInfo uri) {
        return answer("OPTIONS", uri, RequestBody.NONE);
    }

    /**
     * Answers GET and HEAD of the mount itself, where there is nothing.
     *
     * @return 404
     */
    @GET
    public Response getMount() {
        return Answers.noSuchRoute();
    }

    /**
     * Answers POST to the mount itself.
     *
     * @return 404
     */
    @POST
    public Response postMount() {
        return Answers.noSuchRoute();
    }

    /**
     * Answers DELETE of the mount itself.
     *
     * @return 404
     */
    @DELETE
    public Response deleteMount() {
        return Answers.noSuchRoute();
    }

    /**
     * Answers PUT to the mount itself.
     *
     * @return 404
     */
    @PUT
    public Response putMount() {
        return Answers.noSuchRoute();
    }

    /**
     * Answers PATCH of the mount itself.
     *
     * @return 404
     */
    @PATCH
    public Response patchMount() {
        return Answers.noSuchRoute();
    }

    /**
     * Answers OPTIONS of the mount itself.
     *
     * @return 404
     */
    @OPTIONS
    public Response optionsMount() {
        return Answers.noSuchRoute();
    }

    private Response answer(String method, UriInfo uri, RequestBody body) {
        if (flipper == null) {
            throw new IllegalStateException("made for a proxy: without a Flipper there is nothing to answer with");
        }
        return new Api(flipper).answer(new Call(method, Mount.pathBelow(uri), Query.of(uri), body));
    }
}
