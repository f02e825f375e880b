// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Feature;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;

/** Makes what {@link FeatureFlag} injects. */
@Dependent
class FeatureFlags {

    private final CallerChecks checks;

    @Inject
    FeatureFlags(CallerChecks checks) {
        this.checks = checks;
    }

    @Produces
    @FeatureFlag("")
    Feature feature(InjectionPoint point) {
        return checks.feature(name(point));
    }

    @Produces
    @FeatureFlag("")
    BooleanSupplier answer(InjectionPoint point) {
        String feature = name(point);
        return () -> checks.isEnabled(feature);
    }

    /** Returns whether an injection point names nothing. */
    static boolean isBlank(InjectionPoint point) {
        return point.getQualifiers().stream()
                .anyMatch(qualifier ->
                        qualifier instanceof FeatureFlag flag && flag.value().isBlank());
    }

    private static String name(InjectionPoint point) {
        return point.getQualifiers().stream()
                .filter(FeatureFlag.class::isInstance)
                .map(qualifier -> ((FeatureFlag) qualifier).value())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("@FeatureFlag is missing at " + point));
    }
}
