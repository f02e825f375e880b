// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import java.util.Optional;
import java.util.function.Supplier;

/** Tries what needs an API that not every host has. */
final class Present {

    private Present() {}

    /**
     * Returns a part, unless its API is not there.
     *
     * @param part a lambda, not a method reference: a reference looks for the class before this method can catch
     */
    static <T> Optional<T> ifThere(Supplier<? extends T> part) {
        try {
            return Optional.of(part.get());
        } catch (NoClassDefFoundError notThere) {
            return Optional.empty();
        }
    }
}
