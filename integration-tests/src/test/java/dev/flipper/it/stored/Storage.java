// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.stored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;

/** All that an application says so that its flags are kept in its database. */
@ApplicationScoped
class Storage {

    @Produces
    @PersistenceUnit
    EntityManagerFactory factory;
}
