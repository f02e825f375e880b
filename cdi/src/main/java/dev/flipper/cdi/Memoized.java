// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Flipper;
import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a method one consistent view of the features, as a request has: {@link Flipper#memoize()} for as long as it runs.
 * For work without a request, such as timers, message-driven beans and batches; within a request it joins the view that is
 * there.
 *
 * <pre>{@code
 * @Schedule(hour = "3")
 * @Memoized
 * void sendNewsletters() { ... }
 * }</pre>
 *
 * @implSpec Rule cdi-14 of the specification.
 */
@Inherited
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Memoized {

    /**
     * Says whether all features are read when the method begins, with one call to the store.
     *
     * @return {@code true} unless set; otherwise each feature is read when it is first asked for
     */
    @Nonbinding
    boolean preload() default true;
}
