// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Flipper;
import dev.flipper.it.notes.Notes;
import dev.flipper.it.units.Units;
import dev.flipper.jpa.JpaAdapter;
import dev.flipper.spi.AdapterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("Where an application has several persistence units")
class StoredUnitsIT {

    @Inject
    Flipper flipper;

    @Inject
    @Named("flags")
    EntityManagerFactory flags;

    @Inject
    @Named("orders")
    EntityManagerFactory orders;

    @Deployment
    static WebArchive application() {
        return StoredWars.withUnits(
                        "units.war",
                        Map.of("flags", Source.h2("flags"), "orders", Source.h2("orders")),
                        StoredWars.settings("flipper.jpa.unit=flags"))
                .addPackage(Units.class.getPackage())
                // It asks for the manager of the only unit, and here are two.
                .deleteClass(Notes.class)
                .addAsLibrary(Wars.jarOf(Assertions.class));
    }

    @Test
    @DisplayName("flipper.jpa.unit names the one with the flags")
    void named() {
        flipper.feature("search").enable();

        assertThat(new JpaAdapter(flags).features()).contains("search");
        var others = new JpaAdapter(orders);
        assertThatThrownBy(others::features)
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("flipper_features is missing");
    }
}
