// SPDX-License-Identifier: Apache-2.0
package dev.flipper.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Features that are off for everybody when a test begins.
 *
 * <p>On a class it stands for every test of the class, of its subclasses and of its {@code @Nested} classes. What is
 * closer to the test counts: a method before its class, a class before its superclass and its enclosing class.
 *
 * @see FlipperTest
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FlipperPerTest.class)
public @interface FeatureOff {

    /**
     * Returns the keys of the features.
     *
     * @return any texts; none of them may stand in another of these annotations at the same place
     */
    String[] value();
}
