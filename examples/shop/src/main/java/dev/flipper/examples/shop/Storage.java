// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;

/** The shop's database, and the bean through which Flipper keeps the flags there. */
@DataSourceDefinition(
        name = "java:app/jdbc/shop",
        className = "dev.flipper.examples.shop.ConfiguredDataSource",
        properties = "configuration=shop.database")
@ApplicationScoped
class Storage {

    @Produces
    @PersistenceUnit
    EntityManagerFactory factory;
}
