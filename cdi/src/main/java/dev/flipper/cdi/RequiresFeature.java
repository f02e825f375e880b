// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a method run only when a feature is open for the current caller. On a class it holds for every business method;
 * the annotation of a method comes before that of its class.
 *
 * <pre>{@code
 * @RequiresFeature(value = "recommendations", fallbackMethod = "bestsellers")
 * List<Product> recommended(Customer customer) { ... }
 *
 * List<Product> bestsellers(Customer customer) { ... }
 * }</pre>
 *
 * <p>It works on beans and, in a server, on REST resources and enterprise beans, for calls that pass the container. A
 * name that is blank, a fallback that does not fit and a result that cannot be empty fail the deployment; so does a bean
 * with the annotation only at an interface, or at a method that it overrides: containers do not heed it there.
 *
 * <p>The feature is asked for within the transaction of the method, and a fallback runs in it. The exception is a runtime
 * exception: {@code @Transactional(dontRollbackOn = FeatureDisabledException.class)} keeps it from marking a transaction
 * that the method has joined for rollback.
 *
 * @see CallerResolver
 * @see dev.flipper.FeatureDisabledException
 * @implSpec Rules cdi-10, cdi-11, cdi-12, cdi-13, cdi-21 and cdi-22 of the specification.
 */
@Inherited
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiresFeature {

    /** What happens when the feature is closed. */
    enum Closed {
        /** The caller gets a {@link dev.flipper.FeatureDisabledException}; from a REST resource, 404. */
        EXCEPTION,

        /**
         * The caller gets nothing: {@code void}, an empty {@code Optional}, collection, map, stream, iterator or array,
         * {@code false}, 0, {@code ""}, or a completion stage that is completed with one of these.
         */
        EMPTY
    }

    /**
     * Names the feature.
     *
     * @return the key of the feature, not blank
     */
    @Nonbinding
    String value();

    /**
     * Says what happens when the feature is closed and there is no fallback.
     *
     * @return an exception, unless set
     */
    @Nonbinding
    Closed closed() default Closed.EXCEPTION;

    /**
     * Names a method that is called instead when the feature is closed. It belongs to the class or a superclass, takes
     * the same parameters, and returns what the guarded method may return; it may be private. What it requires itself
     * holds for it here too, what its class requires included, unless it is the fallback of the class.
     *
     * @return the name of the method, none unless set
     */
    @Nonbinding
    String fallbackMethod() default "";
}
