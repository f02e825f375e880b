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
     * @param api a class of the API, which is looked for first: a server may log it when a part cannot be loaded
     * @param part a lambda, not a method reference: a reference looks for the class before this method can catch
     */
    static <T> Optional<T> ifThere(String api, Supplier<? extends T> part) {
        try {
            Class.forName(api, false, Present.class.getClassLoader());
            return Optional.of(part.get());
        } catch (ClassNotFoundException | NoClassDefFoundError notThere) {
            return Optional.empty();
        }
    }
}
