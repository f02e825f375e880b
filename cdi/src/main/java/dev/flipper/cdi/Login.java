// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import jakarta.enterprise.context.ContextNotActiveException;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is logged in when it is asked. For the rooms of the APIs that know it; safe for use by several threads.
 *
 * @param principal who is logged in now, {@code null} when nobody is
 * @param roles whether the one who is logged in now has a role
 */
public record Login(Supplier<? extends @Nullable Principal> principal, Predicate<String> roles) {

    /**
     * Returns who is logged in. The caller has roles only for as long as it is the one who is logged in: nobody can tell
     * the roles of others.
     *
     * @return the caller, empty when nobody is logged in
     */
    public Optional<Caller> caller() {
        return name().map(name -> Caller.of(name, role -> isStill(name) && roles.test(role)));
    }

    private boolean isStill(String name) {
        try {
            return name().filter(name::equals).isPresent();
        } catch (ContextNotActiveException | IllegalStateException requestHasEnded) {
            return false;
        }
    }

    private Optional<String> name() {
        return Optional.<Principal>ofNullable(principal.get()).map(Principal::getName);
    }
}
