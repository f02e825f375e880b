// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Flipper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Opens a memo around methods. Public for the container alone. */
@Interceptor
@Memoized
@Priority(MemoizedInterceptor.BEFORE_REQUIRES_FEATURE)
public class MemoizedInterceptor {

    /** What a guard in front of the same method asks belongs to the same view. */
    static final int BEFORE_REQUIRES_FEATURE = Interceptor.Priority.LIBRARY_BEFORE - 10;

    @Inject
    private CallerChecks checks;

    @Inject
    private Bindings bindings;

    /** For the container. */
    @SuppressWarnings("NullAway.Init") // injected
    public MemoizedInterceptor() {}

    /**
     * Calls the method within a scope.
     *
     * @param call the call
     * @return what the method returns
     * @throws Exception what the method throws
     */
    @AroundInvoke
    @AroundTimeout
    @SuppressWarnings("try") // the scope works by being open
    public @Nullable Object around(InvocationContext call) throws Exception {
        Flipper flipper = checks.flipper();
        try (Flipper.Scope scope = flipper.memoize()) {
            if (bindings.find(Memoized.class, call).map(Memoized::preload).orElse(true)) {
                flipper.preload();
            }
            return call.proceed();
        }
    }
}
