// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.FeatureDisabledException;
import dev.flipper.cdi.Requirement.Fallback;
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
    private final Bindings bindings;
    private final Map<Guarded, Optional<Requirement>> requirements = new ConcurrentHashMap<>();

    /** A method of a class, which need not be the one that declares it. */
    private record Guarded(Method method, Class<?> type) {}

    FeatureGuard(CallerChecks checks, Bindings bindings) {
        this.checks = checks;
        this.bindings = bindings;
    }

    @Nullable
    Object around(InvocationContext call) throws Exception {
        var guarded = new Guarded(call.getMethod(), call.getTarget().getClass());
        Optional<Requirement> required = requirements.computeIfAbsent(guarded, this::requirement);
        return isMet(required) ? call.proceed() : closed(required.get(), call);
    }

    private Optional<Requirement> requirement(Guarded guarded) {
        Requirements ofType = bindings.type(RequiresFeature.class, guarded.type())
                .map(type -> new Requirements(type, bindings))
                .orElseThrow(() -> unknown(guarded));
        Optional<Requirement> required = ofType.of(guarded.method());
        // The container sees a requirement where we see none. Only the fallback of a class is free, and intercepted.
        if (required.isEmpty() && !ofType.isFallbackOfClass(guarded.method())) {
            throw unknown(guarded);
        }
        return required;
    }

    private static IllegalStateException unknown(Guarded guarded) {
        return new IllegalStateException("@RequiresFeature is in force at "
                + guarded.type().getName() + '.' + guarded.method().getName()
                + ", but which feature is required cannot be found; the method is not called");
    }

    private boolean isMet(Optional<Requirement> required) {
        return required.isEmpty() || checks.isEnabled(required.get().feature());
    }

    private @Nullable Object closed(Requirement required, InvocationContext call) throws Exception {
        if (required.fallback().isPresent()) {
            Fallback fallback = required.fallback().get();
            return isMet(fallback.required())
                    ? instead(fallback.method(), call)
                    : closed(fallback.required().get(), call);
        }
        if (required.closed() == Closed.EMPTY) {
            return EmptyResult.of(required.method().getGenericReturnType());
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
