// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Flipper;

/**
 * Flipper's HTTP API under a path of the application's choice. It has no path of its own, so no scan ever finds it: an
 * application mounts it on purpose, behind its own authentication, because there is none in here.
 *
 * <pre>{@code
 * @Path("/flipper")
 * @ApplicationScoped
 * public class FlagsResource extends FlipperResource {
 *     public FlagsResource() {} // for the proxy of CDI
 *
 *     @Inject
 *     public FlagsResource(Flipper flipper) {
 *         super(flipper);
 *     }
 * }
 * }</pre>
 *
 * <p>A sub-resource locator may return one as well, the same one each time. What lies below the mount is read from the
 * raw path of the request, so that the name of a feature may hold slashes, semicolons and whatever else a URL can carry.
 *
 * <p>Entity tags are remembered, and writes with {@code If-Match} made one at a time, by each instance: keep one. What it
 * cannot prevent is a write between comparing and writing that comes without {@code If-Match}, from elsewhere in the
 * application, or from another process; and within a request that memoizes, what was read when it began is compared.
 *
 * <p>Safe for use by several threads.
 *
 * @implSpec Rules http-1 to http-13 of the specification.
 * @see <a href="https://www.flippercloud.io/docs/api">Flipper's HTTP API</a>
 */
public class FlipperResource extends MountedResource {

    /** What may be done below a mount. */
    public enum Access {
        /** Everything. */
        READ_WRITE,
        /** Nothing that changes a feature: it is answered with 403, and the store is not asked. */
        READ_ONLY
    }

    /**
     * Makes a resource that shows and changes features.
     *
     * @param flipper the features
     */
    public FlipperResource(Flipper flipper) {
        this(flipper, Access.READ_WRITE);
    }

    /**
     * Makes a resource.
     *
     * @param flipper the features
     * @param access what may be done with them
     */
    public FlipperResource(Flipper flipper, Access access) {
        super(new Api(flipper, access));
    }

    /** Makes what containers ask for beside the injected one: a client proxy of CDI, a resource of RESTEasy. It cannot answer. */
    protected FlipperResource() {
        super(null);
    }
}
