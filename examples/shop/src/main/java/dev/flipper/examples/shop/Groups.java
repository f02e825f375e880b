// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import dev.flipper.Actor;
import dev.flipper.Group;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The groups that flags may name. Every bean of type {@link Group} is one. */
@ApplicationScoped
class Groups {

    @Produces
    Group admins() {
        return new Group("admins", actor -> isIn(Team.STAFF, actor));
    }

    @Produces
    Group earlyAccess() {
        return new Group("early_access", actor -> isIn(Team.FRIENDS, actor));
    }

    private static boolean isIn(Team team, Actor actor) {
        return actor instanceof Customer customer && customer.team() == team;
    }
}
