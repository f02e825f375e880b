// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Leads the calls of methods that require a feature past the guard. Public for the container alone. */
@Interceptor
@RequiresFeature("")
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class RequiresFeatureInterceptor {

    @Inject
    private FeatureGuard guard;

    /** For the container. */
    @SuppressWarnings("NullAway.Init") // injected
    public RequiresFeatureInterceptor() {}

    /**
     * Calls the method, or what stands in for it.
     *
     * @param call the call
     * @return what the method, or what stands in for it, returns
     * @throws Exception what the method throws
     */
    @AroundInvoke
    @AroundTimeout
    public @Nullable Object around(InvocationContext call) throws Exception {
        return guard.around(call);
    }
}
