// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rules of the specification that a test verifies. Stands beside {@code @Test} and its relatives. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requirement {

    /**
     * Returns the ids of the rules.
     *
     * @return one id or several, such as {@code adapter-5}
     */
    String[] value();
}
