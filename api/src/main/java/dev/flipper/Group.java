// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * A named rule that says which actors belong together.
 *
 * <pre>{@code
 * new Group("admins", actor -> actor instanceof User user && user.isAdmin())
 * }</pre>
 *
 * @param name the name that stores and the API use
 * @param members tells whether an actor belongs; receives the very object that was passed to the check. A rule that
 *     throws counts as "no" and is reported once.
 */
public record Group(String name, Predicate<? super Actor> members) {

    /**
     * Refuses {@code null}.
     *
     * @param name the name that stores and the API use
     * @param members tells whether an actor belongs
     */
    public Group {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(members, "members");
    }
}
