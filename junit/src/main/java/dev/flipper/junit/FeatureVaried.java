// SPDX-License-Identifier: Apache-2.0
package dev.flipper.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs with a feature on and again with the feature off; with several features, once for each combination.
 * It stands instead of {@code @Test}. The runs are called {@code search on} and {@code search off}.
 *
 * @see FlipperTest
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(FlipperPerTest.class)
public @interface FeatureVaried {

    /** The most features that one test may vary: that makes 64 runs. */
    int MOST = 6;

    /**
     * Returns the keys of the features.
     *
     * @return any texts, from 1 to {@value #MOST} of them
     */
    String[] value();
}
