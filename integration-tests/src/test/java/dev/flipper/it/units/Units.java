// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.units;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;

/** Tells one unit from the other by the name of a bean. */
@ApplicationScoped
public class Units {

    @PersistenceUnit(unitName = "flags")
    private EntityManagerFactory flags;

    @PersistenceUnit(unitName = "orders")
    private EntityManagerFactory orders;

    /** For the container. */
    public Units() {}

    // A method each: CDI allows a field that the server fills no name.
    @Produces
    @Named("flags")
    EntityManagerFactory flags() {
        return flags;
    }

    @Produces
    @Named("orders")
    EntityManagerFactory orders() {
        return orders;
    }
}
