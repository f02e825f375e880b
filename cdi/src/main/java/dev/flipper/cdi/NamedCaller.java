// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import java.util.function.Predicate;

/** A principal as an actor. */
record NamedCaller(String flipperId, Predicate<String> roles) implements Caller {

    @Override
    public boolean isInRole(String role) {
        return roles.test(role);
    }
}
