// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.app;

import dev.flipper.Group;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** A group is a bean. */
@ApplicationScoped
class Groups {

    @Produces
    Group admins() {
        return new Group("admins", actor -> actor.flipperId().startsWith("Admin;"));
    }
}
