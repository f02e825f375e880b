// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.FeatureDisabledException;
import dev.flipper.cdi.RequiresFeature.Closed;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands in front of methods that require a feature. */
final class FeatureGuard {

    private final CallerChecks checks;
    private final Map<Guarded, Optional<Requirement>> requirements = new ConcurrentHashMap<>();

    /** A method of a class, which need not be the one that declares it. */
    private record Guarded(Method method, Class<?> type) {}

    FeatureGuard(CallerChecks checks) {
        this.checks = checks;
    }

    @Nullable
    Object around(InvocationContext call) throws Exception {
        Optional<Requirement> required = requirements.computeIfAbsent(
                new Guarded(call.getMethod(), call.getTarget().getClass()),
                guarded -> Requirement.of(guarded.method(), guarded.type()));
        if (required.isEmpty() || checks.isEnabled(required.get().feature())) {
            return call.proceed();
        }
        return closed(required.get(), call);
    }

    private static @Nullable Object closed(Requirement required, InvocationContext call) throws Exception {
        if (required.fallback().isPresent()) {
            return instead(required.fallback().get(), call);
        }
        if (required.closed() == Closed.EMPTY) {
            return EmptyResult.of(call.getMethod().getGenericReturnType());
        }
        throw new FeatureDisabledException(required.feature());
    }

    private static @Nullable Object instead(Method fallback, InvocationContext call) throws Exception {
        fallback.setAccessible(true);
        try {
            return fallback.invoke(call.getTarget(), call.getParameters());
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw thrown.getCause() instanceof Exception exception ? exception : thrown;
        }
    }
}
