// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Actor;
import java.util.Objects;
import java.util.function.Predicate;

/** Whoever is logged in, as an actor. The ready groups of roles ask it for its roles; an application's own actor may be one. */
public interface Caller extends Actor {

    /**
     * Returns whether the caller has a role.
     *
     * @param role the name of the role, as the application declares it
     * @return {@code true} when the caller has it
     */
    boolean isInRole(String role);

    /**
     * Returns a caller without properties.
     *
     * @param name the name of the principal, which is the id of the actor
     * @param roles tells whether the caller has a role, asked at each check of a group
     * @return a caller
     */
    static Caller of(String name, Predicate<String> roles) {
        return new NamedCaller(Objects.requireNonNull(name, "name"), Objects.requireNonNull(roles, "roles"));
    }
}
