// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.cdi.RequiresFeature.Closed;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * What one method requires.
 *
 * @param method the method
 * @param feature the key of the feature
 * @param closed what happens when it is closed and there is no fallback
 * @param fallback what is called instead
 */
record Requirement(Method method, String feature, Closed closed, Optional<Fallback> fallback) {

    /**
     * What stands in for a method.
     *
     * @param method the method that is called
     * @param required what it requires in its turn
     */
    record Fallback(Method method, Optional<Requirement> required) {}
}
