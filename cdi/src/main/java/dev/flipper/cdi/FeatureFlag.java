// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Feature;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.BooleanSupplier;

/**
 * Injects one feature: a {@link Feature}, or a {@link BooleanSupplier} that answers for the current caller whenever it is
 * asked.
 *
 * <pre>{@code
 * @Inject
 * @FeatureFlag("search")
 * BooleanSupplier newSearch;
 * }</pre>
 *
 * <p>A name that is blank fails the deployment.
 *
 * @see CallerResolver
 * @implSpec Rules cdi-8 and cdi-10 of the specification.
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
public @interface FeatureFlag {

    /**
     * Names the feature.
     *
     * @return the key of the feature, not blank
     */
    @Nonbinding
    String value();
}
